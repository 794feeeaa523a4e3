namespace WfhApi.Data.Demo.Province;

/// <summary>An office of the province: what it is called, what its people do, its divisions and its branch in each town.</summary>
internal sealed record ProvinceOffice(string Code, string Name, TaskTheme Theme, string[] Divisions, string? Branch = null)
{
    public UnitKind Kind { get; init; } = UnitKind.Office;

    public string HeadTitle { get; init; } = $"Kepala {Name}";

    /// <summary>Sections are called subbidang in an agency (badan), seksi in a service (dinas).</summary>
    public string SectionWord => Name.StartsWith("Badan", StringComparison.Ordinal) ? "Subbidang" : "Seksi";
}

internal static class ProvinceOffices
{
    public const string Personnel = "BKD";
    public const string Audit = "INSPEKTORAT";
    public const string Technology = "DISKOMINFO";
    public const string Planning = "BAPPEDA";
    public const string Education = "DISDIK";
    public const string Health = "DINKES";

    public static readonly string[] Sections = ["Perencanaan dan Program", "Pembinaan dan Pelaksanaan", "Pengendalian dan Evaluasi", "Kemitraan dan Layanan"];

    /// <summary>Those without which there is no government, also in the smallest province.</summary>
    public static IReadOnlyList<ProvinceOffice> Core { get; } =
    [
        new(Personnel, "Badan Kepegawaian Daerah", TaskTheme.Personnel, ["Kinerja dan Disiplin Pegawai", "Mutasi dan Promosi", "Pengadaan dan Informasi Pegawai"]),
        new(Audit, "Inspektorat Daerah", TaskTheme.Audit, ["Pengawasan Pemerintahan", "Pengawasan Pembangunan", "Pengawasan Kesejahteraan", "Pengaduan dan Investigasi"]) { HeadTitle = "Inspektur" },
        new(Technology, "Dinas Komunikasi dan Informatika", TaskTheme.Technology, ["Penyelenggaraan E-Government", "Persandian dan Keamanan Informasi", "Statistik", "Informasi dan Komunikasi Publik"]),
        new(Planning, "Badan Perencanaan Pembangunan Daerah", TaskTheme.Planning, ["Data dan Evaluasi", "Perekonomian", "Infrastruktur dan Kewilayahan", "Pemerintahan dan Pembangunan Manusia"]),
        new(Education, "Dinas Pendidikan", TaskTheme.Education, ["Pembinaan SMA", "Pembinaan SMK", "Guru dan Tenaga Kependidikan", "Pendidikan Khusus"], "Balai Teknologi Komunikasi Pendidikan"),
        new(Health, "Dinas Kesehatan", TaskTheme.Health, ["Kesehatan Masyarakat", "Pencegahan dan Pengendalian Penyakit", "Pelayanan Kesehatan", "Sumber Daya Kesehatan"], "Laboratorium Kesehatan Daerah"),
        new("SATPOLPP", "Satuan Polisi Pamong Praja", TaskTheme.Order, ["Penegakan Peraturan Daerah", "Ketertiban Umum", "Perlindungan Masyarakat"]) { Kind = UnitKind.PublicOrder },
        new("BPBD", "Badan Penanggulangan Bencana Daerah", TaskTheme.Disaster, ["Pencegahan dan Kesiapsiagaan", "Kedaruratan dan Logistik", "Rehabilitasi dan Rekonstruksi"]) { Kind = UnitKind.DisasterManagement },
    ];

    public static IReadOnlyList<ProvinceOffice> Further { get; } =
    [
        new("BPKAD", "Badan Pengelola Keuangan dan Aset Daerah", TaskTheme.Finance, ["Anggaran", "Perbendaharaan", "Akuntansi", "Aset Daerah"]),
        new("BAPENDA", "Badan Pendapatan Daerah", TaskTheme.Finance, ["Pajak Daerah", "Retribusi dan Pendapatan Lain", "Pembinaan dan Pengendalian"], "Samsat"),
        new("DPUPR", "Dinas Pekerjaan Umum dan Penataan Ruang", TaskTheme.Planning, ["Bina Marga", "Sumber Daya Air", "Cipta Karya", "Penataan Ruang"], "Balai Pemeliharaan Jalan dan Jembatan"),
        new("DISHUB", "Dinas Perhubungan", TaskTheme.Transport, ["Lalu Lintas Jalan", "Angkutan Jalan", "Pelayaran", "Keselamatan"], "Balai Pengelolaan Terminal") { Kind = UnitKind.Transport },
        new("DINSOS", "Dinas Sosial", TaskTheme.Social, ["Rehabilitasi Sosial", "Perlindungan dan Jaminan Sosial", "Pemberdayaan Sosial"], "Panti Sosial"),
        new("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", TaskTheme.PublicService, ["Pelayanan Perizinan", "Promosi Penanaman Modal", "Pengendalian Penanaman Modal", "Pengaduan"]),
        new("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", TaskTheme.CivilRegistry, ["Pendaftaran Penduduk", "Pencatatan Sipil", "Pengelolaan Informasi Kependudukan"]),
        new("DAMKAR", "Dinas Pemadam Kebakaran dan Penyelamatan", TaskTheme.Fire, ["Pencegahan", "Operasi", "Penyelamatan"]) { Kind = UnitKind.FireAndRescue },
        new("SETDPRD", "Sekretariat DPRD", TaskTheme.Secretariat, ["Persidangan", "Keuangan Dewan", "Hubungan Masyarakat"]) { HeadTitle = "Sekretaris DPRD" },
        new("DISPERKIM", "Dinas Perumahan dan Kawasan Permukiman", TaskTheme.Planning, ["Perumahan", "Kawasan Permukiman", "Pertanahan"]),
        new("DLH", "Dinas Lingkungan Hidup", TaskTheme.PublicService, ["Tata Lingkungan", "Pengelolaan Sampah", "Pengendalian Pencemaran"], "Laboratorium Lingkungan"),
        new("DISNAKER", "Dinas Tenaga Kerja dan Transmigrasi", TaskTheme.PublicService, ["Pelatihan Kerja", "Penempatan Tenaga Kerja", "Hubungan Industrial", "Pengawasan Ketenagakerjaan"], "Balai Latihan Kerja"),
        new("DISTAN", "Dinas Pertanian dan Ketahanan Pangan", TaskTheme.Planning, ["Tanaman Pangan", "Hortikultura", "Peternakan", "Ketahanan Pangan"], "Balai Benih dan Penyuluhan"),
        new("DKP", "Dinas Kelautan dan Perikanan", TaskTheme.Planning, ["Perikanan Tangkap", "Perikanan Budidaya", "Pengawasan Sumber Daya Kelautan"], "Balai Perikanan"),
        new("DISHUT", "Dinas Kehutanan", TaskTheme.Planning, ["Perencanaan Hutan", "Perlindungan Hutan", "Rehabilitasi Hutan"], "Kesatuan Pengelolaan Hutan"),
        new("DESDM", "Dinas Energi dan Sumber Daya Mineral", TaskTheme.PublicService, ["Ketenagalistrikan", "Mineral dan Batubara", "Geologi"]),
        new("DISKOP", "Dinas Koperasi dan Usaha Kecil dan Menengah", TaskTheme.PublicService, ["Kelembagaan Koperasi", "Pemberdayaan Usaha Kecil", "Pembiayaan"]),
        new("DISPERINDAG", "Dinas Perindustrian dan Perdagangan", TaskTheme.PublicService, ["Industri", "Perdagangan", "Perlindungan Konsumen"], "Balai Pengujian Mutu Barang"),
        new("DISPORA", "Dinas Kepemudaan dan Olahraga", TaskTheme.Social, ["Kepemudaan", "Olahraga Prestasi", "Sarana dan Prasarana"]),
        new("DISPAR", "Dinas Pariwisata dan Ekonomi Kreatif", TaskTheme.PublicService, ["Destinasi", "Pemasaran", "Ekonomi Kreatif"]),
        new("DISBUD", "Dinas Kebudayaan", TaskTheme.Education, ["Cagar Budaya dan Museum", "Kesenian", "Sejarah dan Tradisi"]),
        new("DPMD", "Dinas Pemberdayaan Masyarakat dan Desa", TaskTheme.District, ["Pemerintahan Desa", "Kelembagaan Masyarakat", "Usaha Ekonomi Desa"]),
        new("DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", TaskTheme.Social, ["Kesetaraan Gender", "Perlindungan Anak", "Keluarga"]),
        new("DPK", "Dinas Perpustakaan dan Kearsipan", TaskTheme.GeneralAffairs, ["Perpustakaan", "Pembinaan Kearsipan", "Pengelolaan Arsip"]),
        new("KESBANGPOL", "Badan Kesatuan Bangsa dan Politik", TaskTheme.Secretariat, ["Ideologi dan Wawasan Kebangsaan", "Politik Dalam Negeri", "Kewaspadaan Nasional"]),
        new("BPSDM", "Badan Pengembangan Sumber Daya Manusia", TaskTheme.Personnel, ["Sertifikasi Kompetensi", "Pengembangan Kompetensi Teknis", "Pengembangan Kompetensi Manajerial"]),
        new("BRIDA", "Badan Riset dan Inovasi Daerah", TaskTheme.Planning, ["Riset Kebijakan", "Inovasi dan Teknologi", "Data dan Publikasi"]),
        new("BANHUB", "Badan Penghubung Daerah", TaskTheme.Secretariat, ["Hubungan Antarlembaga", "Promosi Daerah", "Pelayanan Tamu"]),
    ];
}
