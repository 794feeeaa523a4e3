namespace WfhApi.Data.Demo;

internal enum TaskTheme
{
    CivilRegistry, Health, Education, Technology, Planning, Personnel, Audit, District, GeneralAffairs, Finance, Order, Fire, Transport,
    Disaster, Secretariat, Social, PublicService,
}

/// <summary>A piece of work as an office gives it: what comes out, in what unit, how many, and how long it takes.</summary>
internal sealed record TaskKind(string Title, string Output, string OutputUnit, int Quantity, int Minutes, string? Description = null);

internal static class TaskCatalogue
{
    private static readonly Dictionary<TaskTheme, TaskKind[]> Kinds = new()
    {
        [TaskTheme.CivilRegistry] =
        [
            new("Verifikasi permohonan akta kelahiran daring", "Permohonan terverifikasi", "berkas", 25, 150, "Periksa kelengkapan surat keterangan lahir dan kartu keluarga; kembalikan yang tidak lengkap dengan alasan."),
            new("Penunggalan data NIK ganda", "Data terselesaikan", "data", 40, 180),
            new("Pengolahan data perpindahan penduduk antarkecamatan", "Data termutakhir", "data", 60, 150),
            new("Rekapitulasi pencetakan KTP elektronik pekan ini", "Rekapitulasi", "laporan", 1, 120),
            new("Tindak lanjut aduan layanan adminduk", "Aduan terjawab", "berkas", 15, 120),
            new("Pemadanan data penduduk penerima bantuan sosial", "Data padan", "data", 120, 180),
            new("Penyusunan konsep surat jawaban hak akses data", "Konsep surat", "surat", 3, 90),
        ],
        [TaskTheme.Health] =
        [
            new("Rekap laporan surveilans penyakit dari puskesmas", "Rekapitulasi", "laporan", 1, 150),
            new("Verifikasi data imunisasi dasar lengkap", "Data terverifikasi", "data", 80, 150),
            new("Telaah usulan obat puskesmas triwulan berjalan", "Telaah", "dokumen", 2, 180),
            new("Penyusunan bahan promosi kesehatan", "Bahan promosi", "dokumen", 2, 120),
            new("Validasi data ibu hamil berisiko tinggi", "Data valid", "data", 50, 120),
            new("Konsep surat pembinaan klinik swasta", "Konsep surat", "surat", 3, 90),
        ],
        [TaskTheme.Education] =
        [
            new("Verifikasi pemutakhiran data pokok pendidikan", "Data terverifikasi", "data", 60, 180),
            new("Telaah laporan dana bantuan operasional sekolah", "Telaah", "berkas", 8, 180),
            new("Penyusunan jadwal supervisi sekolah", "Jadwal", "dokumen", 1, 120),
            new("Verifikasi usulan kenaikan pangkat guru", "Berkas terverifikasi", "berkas", 12, 150),
            new("Pengolahan nilai ujian satuan pendidikan", "Data nilai", "data", 90, 120),
            new("Konsep surat edaran kegiatan sekolah", "Konsep surat", "surat", 2, 90),
        ],
        [TaskTheme.Technology] =
        [
            new("Penyelesaian tiket gangguan jaringan perangkat daerah", "Tiket selesai", "berkas", 8, 150),
            new("Pengujian rilis aplikasi layanan publik", "Laporan uji", "laporan", 1, 180),
            new("Pemantauan log keamanan pusat data", "Catatan pemantauan", "laporan", 1, 120),
            new("Pemutakhiran konten portal resmi", "Konten terbit", "dokumen", 6, 120),
            new("Penyusunan dokumentasi antarmuka data", "Dokumentasi", "dokumen", 2, 150),
            new("Validasi metadata statistik sektoral", "Metadata valid", "data", 30, 120),
        ],
        [TaskTheme.Planning] =
        [
            new("Telaah rancangan rencana kerja perangkat daerah", "Telaah", "dokumen", 3, 180),
            new("Pengolahan data indikator kinerja utama", "Data indikator", "data", 40, 150),
            new("Rekap usulan musrenbang kelurahan", "Rekapitulasi", "laporan", 1, 150),
            new("Penyusunan bahan rapat koordinasi perencanaan", "Bahan rapat", "dokumen", 1, 120),
            new("Evaluasi capaian program triwulan", "Evaluasi", "laporan", 1, 180),
            new("Konsep surat permintaan data perencanaan", "Konsep surat", "surat", 4, 60),
        ],
        [TaskTheme.Personnel] =
        [
            new("Verifikasi usulan kenaikan gaji berkala", "Berkas terverifikasi", "berkas", 20, 150),
            new("Pemutakhiran riwayat jabatan pada SIMPEG", "Data termutakhir", "data", 50, 150),
            new("Telaah permohonan mutasi masuk", "Telaah", "dokumen", 4, 150),
            new("Rekap kehadiran bulan berjalan per perangkat daerah", "Rekapitulasi", "laporan", 1, 180),
            new("Penyusunan konsep keputusan pensiun", "Konsep keputusan", "dokumen", 6, 120),
            new("Jawaban konsultasi kepegawaian", "Jawaban", "surat", 8, 90),
        ],
        [TaskTheme.Audit] =
        [
            new("Telaah tindak lanjut hasil pemeriksaan", "Telaah", "dokumen", 3, 180),
            new("Penyusunan kertas kerja reviu laporan keuangan", "Kertas kerja", "dokumen", 4, 210),
            new("Analisis laporan harta kekayaan pejabat", "Analisis", "laporan", 2, 150),
            new("Penelaahan pengaduan masyarakat", "Telaah", "berkas", 5, 120),
            new("Konsep laporan hasil pengawasan", "Konsep laporan", "laporan", 1, 180),
        ],
        [TaskTheme.District] =
        [
            new("Rekap surat pengantar warga", "Rekapitulasi", "laporan", 1, 120),
            new("Pemutakhiran data RT dan RW", "Data termutakhir", "data", 30, 150),
            new("Verifikasi usulan bantuan warga kurang mampu", "Berkas terverifikasi", "berkas", 20, 180),
            new("Penyusunan laporan kegiatan kecamatan", "Laporan", "laporan", 1, 150),
            new("Konsep surat undangan rapat wilayah", "Konsep surat", "surat", 5, 60),
            new("Pengolahan data potensi wilayah", "Data potensi", "data", 40, 150),
        ],
        [TaskTheme.GeneralAffairs] =
        [
            new("Pencatatan dan disposisi surat masuk", "Surat tercatat", "surat", 30, 120),
            new("Penataan arsip elektronik", "Arsip tertata", "berkas", 60, 150),
            new("Rekap kehadiran pegawai pekan ini", "Rekapitulasi", "laporan", 1, 120),
            new("Pemutakhiran data barang milik daerah", "Data termutakhir", "data", 50, 150),
            new("Konsep surat dinas", "Konsep surat", "surat", 6, 90),
            new("Pemutakhiran data kepegawaian unit", "Data termutakhir", "data", 30, 120),
        ],
        [TaskTheme.Finance] =
        [
            new("Verifikasi dokumen pertanggungjawaban belanja", "Dokumen terverifikasi", "dokumen", 15, 180),
            new("Penyusunan laporan realisasi anggaran", "Laporan", "laporan", 1, 180),
            new("Rekonsiliasi data belanja dengan bank", "Data cocok", "data", 80, 150),
            new("Penyiapan dokumen permintaan pembayaran", "Dokumen", "dokumen", 6, 120),
            new("Rekap pajak dan potongan", "Rekapitulasi", "laporan", 1, 90),
        ],
        [TaskTheme.Order] =
        [
            new("Penyusunan laporan kegiatan penertiban", "Laporan", "laporan", 1, 150),
            new("Rekap aduan ketertiban umum", "Rekapitulasi", "laporan", 1, 120),
            new("Telaah pelanggaran peraturan daerah", "Telaah", "dokumen", 3, 150),
            new("Penyusunan jadwal piket regu", "Jadwal", "dokumen", 1, 90),
        ],
        [TaskTheme.Fire] =
        [
            new("Rekap kejadian kebakaran dan penyelamatan", "Rekapitulasi", "laporan", 1, 120),
            new("Penyusunan laporan pemeriksaan hidran", "Laporan", "laporan", 1, 150),
            new("Pemutakhiran data proteksi gedung", "Data termutakhir", "data", 30, 150),
            new("Penyusunan bahan sosialisasi pencegahan kebakaran", "Bahan", "dokumen", 2, 120),
        ],
        [TaskTheme.Transport] =
        [
            new("Pengolahan data lalu lintas simpang", "Data terolah", "data", 60, 150),
            new("Telaah izin trayek angkutan", "Telaah", "berkas", 6, 150),
            new("Rekap pengujian kendaraan bermotor", "Rekapitulasi", "laporan", 1, 120),
            new("Konsep rekomendasi analisis dampak lalu lintas", "Konsep rekomendasi", "dokumen", 2, 180),
        ],
        [TaskTheme.Disaster] =
        [
            new("Pemutakhiran peta rawan banjir", "Data termutakhir", "data", 20, 180),
            new("Laporan pemantauan tinggi muka air", "Laporan", "laporan", 1, 120),
            new("Rekap kebutuhan logistik kebencanaan", "Rekapitulasi", "laporan", 1, 120),
            new("Penyusunan bahan pelatihan kelurahan tangguh", "Bahan", "dokumen", 2, 150),
        ],
        [TaskTheme.Secretariat] =
        [
            new("Penyusunan bahan rapat pimpinan", "Bahan rapat", "dokumen", 2, 150),
            new("Harmonisasi rancangan peraturan kepala daerah", "Rancangan", "dokumen", 1, 210),
            new("Telaah staf atas usulan perangkat daerah", "Telaah", "dokumen", 3, 150),
            new("Rekap tindak lanjut arahan pimpinan", "Rekapitulasi", "laporan", 1, 120),
            new("Konsep sambutan kepala daerah", "Konsep sambutan", "dokumen", 1, 120),
            new("Analisis beban kerja bagian", "Analisis", "laporan", 1, 150),
        ],
        [TaskTheme.Social] =
        [
            new("Verifikasi data terpadu kesejahteraan sosial", "Data terverifikasi", "data", 60, 180),
            new("Telaah proposal bantuan sosial", "Telaah", "berkas", 10, 150),
            new("Rekap penyaluran bantuan", "Rekapitulasi", "laporan", 1, 120),
            new("Konsep surat rekomendasi lembaga sosial", "Konsep surat", "surat", 4, 90),
        ],
        [TaskTheme.PublicService] =
        [
            new("Verifikasi permohonan perizinan berusaha", "Permohonan terverifikasi", "berkas", 20, 180),
            new("Rekap realisasi penanaman modal", "Rekapitulasi", "laporan", 1, 150),
            new("Tindak lanjut aduan perizinan", "Aduan terjawab", "berkas", 8, 120),
            new("Pemutakhiran standar pelayanan", "Standar pelayanan", "dokumen", 2, 150),
            new("Penyusunan survei kepuasan masyarakat", "Laporan survei", "laporan", 1, 120),
        ],
    };

    public static readonly string[] CompletionNotes =
    [
        "Selesai sesuai target.", "Selesai, hasil diunggah ke folder bersama.", "Seluruh berkas sudah diperiksa.",
        "Selesai; tiga data dikembalikan untuk dilengkapi.", "Sudah dikirim ke surel bagian.",
    ];

    public static readonly string[] ProgressNotes =
    [
        "Setengah berjalan, menunggu data dari kelurahan.", "Data sedang dicocokkan.", "Konsep pertama sudah jadi.",
        "Terkendala akses aplikasi, dilanjutkan setelah istirahat.", "Berjalan sesuai rencana.",
    ];

    public static readonly string[] AcceptNotes = ["Baik, terima kasih.", "Sesuai.", "Diterima.", "Sudah sesuai arahan."];

    public static readonly string[] ReturnNotes =
    [
        "Lampirkan bukti dukung dan lengkapi jumlahnya.", "Mohon dicocokkan lagi dengan data bulan lalu.",
        "Format belum sesuai, gunakan templat terbaru.",
    ];

    public static readonly string[] Obstacles =
    [
        "Jaringan internet tidak stabil pada pagi hari.", "Aplikasi pusat sempat tidak dapat diakses selama satu jam.",
        "Menunggu konfirmasi data dari kelurahan.", "Listrik padam sekitar 40 menit.",
    ];

    public static readonly (string Activity, string Output, string Unit)[] ExtraWork =
    [
        ("Mengikuti rapat daring bersama bidang", "Notula", "dokumen"), ("Menjawab pertanyaan warga melalui kanal layanan", "Jawaban", "surat"),
        ("Koordinasi dengan perangkat daerah terkait", "Catatan koordinasi", "dokumen"),
    ];

    public static IReadOnlyList<TaskKind> Of(TaskTheme theme) => Kinds[theme];
}
