using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo;

internal static class PlanOfDki
{
    public static AgencyPlan Plan { get; } = new("dki", "Pemerintah Provinsi DKI Jakarta", "Jakarta", "dki-2023", "61/SE/{0}", Tree())
    {
        Regions = [0.34, 0.24, 0.10, 0.12, 0.01, 0.02, 0.14, 0.03],
        PersonaUnit = "DISDUKCAPIL-DATA",
        PersonaOffice = "DISDUKCAPIL",
        PersonnelOffice = "BKD",
        AuditOffice = "INSPEKTORAT",
        TechnologyOffice = "DISKOMINFOTIK",
        VacantUnit = "DINKES-KESMAS",
        AwayUnit = "BAPPEDA-EKO",
        // The week after next shows a dated change of the quota, as September 2023 had one (DKI-02).
        Adapt = (rules, facts) => rules with
        {
            Quota = rules.Quota with { Changes = [new(facts.SeedDay.Monday().AddDays(14), facts.SeedDay.Monday().AddDays(17), 75)] },
        },
        Neighbourhoods =
        [
            new("Tebet Timur", "Tebet", -6.2295, 106.8560), new("Cempaka Putih Barat", "Cempaka Putih", -6.1810, 106.8650),
            new("Pejaten Timur", "Pasar Minggu", -6.2840, 106.8490), new("Kebon Jeruk", "Kebon Jeruk", -6.1920, 106.7690),
            new("Cengkareng Timur", "Cengkareng", -6.1440, 106.7370), new("Kelapa Gading Timur", "Kelapa Gading", -6.1650, 106.9020),
            new("Pulo Gebang", "Cakung", -6.2050, 106.9500), new("Pondok Bambu", "Duren Sawit", -6.2330, 106.9010),
            new("Jagakarsa", "Jagakarsa", -6.3280, 106.8210), new("Rawamangun", "Pulo Gadung", -6.1960, 106.8830),
            new("Sunter Agung", "Tanjung Priok", -6.1370, 106.8640), new("Petukangan Utara", "Pesanggrahan", -6.2300, 106.7560),
            new("Balekambang", "Kramat Jati", -6.2800, 106.8550), new("Palmerah", "Palmerah", -6.2050, 106.7960),
        ],
    };

    private static UnitPlan Tree() => new("DKI", "Pemerintah Provinsi DKI Jakarta", UnitKind.Government, null, [],
    [
        new("SETDA", "Sekretariat Daerah", UnitKind.RegionalSecretariat, new("Sekretaris Daerah Provinsi DKI Jakarta", PositionLevel.JptMadya, 1), [],
        [
            new("SETDA-ORB", "Biro Organisasi dan Reformasi Birokrasi", UnitKind.Division, Pratama("Kepala Biro Organisasi dan Reformasi Birokrasi"), [Young("Analis Kebijakan", 2), Analysts(3), Clerks(1)], []),
            new("SETDA-HUKUM", "Biro Hukum", UnitKind.Division, Pratama("Kepala Biro Hukum"), [Young("Perancang Peraturan Perundang-undangan", 2), Analysts(2)], []),
            new("SETDA-UMUM", "Biro Umum dan Administrasi", UnitKind.Division, Pratama("Kepala Biro Umum dan Administrasi"), [Clerks(3), new("Pengemudi", PositionLevel.Pelaksana, 1)], []) { Theme = TaskTheme.GeneralAffairs, KeepsPersonnel = true },
        ]) { Site = new(-6.18130, 106.82840), Theme = TaskTheme.Secretariat },
        Office("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", -6.17010, 106.79170, TaskTheme.CivilRegistry, Pratama("Kepala Dinas Kependudukan dan Pencatatan Sipil"),
            Secretariat("DISDUKCAPIL", 4, Finance("DISDUKCAPIL", 3)),
            Division("DISDUKCAPIL-PIAK", "Bidang Pengelolaan Informasi Administrasi Kependudukan", [First("Administrator Database Kependudukan", 2)],
                Section("DISDUKCAPIL-DATA", "Seksi Pengolahan dan Penyajian Data", First("Pranata Komputer", 5), DataProcessors(12), Analysts(6), Clerks(5))),
            Division("DISDUKCAPIL-CAPIL", "Bidang Pencatatan Sipil", Young("Analis Kebijakan", 1), Analysts(3), Operators(2)),
            new("DISDUKCAPIL-JS", "Suku Dinas Kependudukan dan Pencatatan Sipil Jakarta Selatan", UnitKind.SubOffice, Administrator("Kepala Suku Dinas Kependudukan dan Pencatatan Sipil Jakarta Selatan"), [Analysts(3), Operators(4)], []) { Site = new(-6.26160, 106.81060) }),
        Office("DINKES", "Dinas Kesehatan", -6.17120, 106.81480, TaskTheme.Health, Pratama("Kepala Dinas Kesehatan"),
            Secretariat("DINKES", 3),
            Division("DINKES-KESMAS", "Bidang Kesehatan Masyarakat", Young("Epidemiolog Kesehatan", 1), First("Tenaga Promosi Kesehatan dan Ilmu Perilaku", 2), Analysts(3)),
            Service(UnitKind.Hospital, "RSUD-TARAKAN", "RSUD Tarakan", -6.17180, 106.81050, TaskTheme.Health, Pratama("Direktur RSUD Tarakan"),
                Young("Dokter", 2), First("Dokter", 2), Skilled("Perawat", 5), Advanced("Perawat", 2), Skilled("Bidan", 2), Clerks(2)),
            Service(UnitKind.HealthCentre, "PKM-GAMBIR", "Puskesmas Gambir", -6.16590, 106.81650, TaskTheme.Health, Pengawas("Kepala Puskesmas Gambir"),
                First("Dokter", 2), Skilled("Perawat", 2), Skilled("Bidan", 2), Clerks(1))),
        Office("DISDIK", "Dinas Pendidikan", -6.23720, 106.82220, TaskTheme.Education, Pratama("Kepala Dinas Pendidikan"),
            Secretariat("DISDIK", 3),
            Division("DISDIK-SMA", "Bidang Sekolah Menengah Atas", Young("Pengembang Teknologi Pembelajaran", 1), Analysts(4)),
            Service(UnitKind.School, "SMAN-26", "SMA Negeri 26 Jakarta", -6.23220, 106.85290, TaskTheme.Education, new("Kepala SMA Negeri 26", PositionLevel.FungsionalAhliMadya, 1),
                Young("Guru", 4), First("Guru", 5), Clerks(1))),
        Service(UnitKind.PublicOrder, "SATPOLPP", "Satuan Polisi Pamong Praja", -6.18170, 106.82900, TaskTheme.Order, Pratama("Kepala Satuan Polisi Pamong Praja"),
            Skilled("Polisi Pamong Praja", 5), Advanced("Polisi Pamong Praja", 3), Clerks(2)) with { Children = [Secretariat("SATPOLPP", 1)] },
        Service(UnitKind.FireAndRescue, "GULKARMAT", "Dinas Penanggulangan Kebakaran dan Penyelamatan", -6.15880, 106.81800, TaskTheme.Fire, Pratama("Kepala Dinas Penanggulangan Kebakaran dan Penyelamatan"),
            Skilled("Pemadam Kebakaran", 7)) with { Children = [Secretariat("GULKARMAT", 2)] },
        Service(UnitKind.Transport, "DISHUB", "Dinas Perhubungan", -6.18420, 106.81140, TaskTheme.Transport, Pratama("Kepala Dinas Perhubungan"),
            Skilled("Penguji Kendaraan Bermotor", 3), Analysts(3), new("Petugas Pengatur Lalu Lintas", PositionLevel.Pelaksana, 3)) with { Children = [Secretariat("DISHUB", 2)] },
        Office("DISKOMINFOTIK", "Dinas Komunikasi, Informatika dan Statistik", -6.18150, 106.82830, TaskTheme.Technology, Pratama("Kepala Dinas Komunikasi, Informatika dan Statistik"),
            Secretariat("DISKOMINFOTIK", 2),
            Division("DISKOMINFOTIK-SIB", "Bidang Siber dan Sandi", Young("Pranata Komputer", 2), First("Pranata Komputer", 4), DataProcessors(3)),
            Division("DISKOMINFOTIK-STAT", "Bidang Statistik", First("Statistisi", 4), DataProcessors(2))),
        Office("BAPPEDA", "Badan Perencanaan Pembangunan Daerah", -6.18120, 106.82810, TaskTheme.Planning, Pratama("Kepala Badan Perencanaan Pembangunan Daerah"),
            Secretariat("BAPPEDA", 2),
            Division("BAPPEDA-EKO", "Bidang Perekonomian", Young("Perencana", 2), First("Perencana", 3), Analysts(2)),
            Division("BAPPEDA-KESRA", "Bidang Kesejahteraan Rakyat", Young("Perencana", 1), First("Perencana", 3))),
        Office("BKD", "Badan Kepegawaian Daerah", -6.18140, 106.82860, TaskTheme.Personnel, Pratama("Kepala Badan Kepegawaian Daerah"),
            Secretariat("BKD", 2),
            Division("BKD-DISIPLIN", "Bidang Kinerja dan Disiplin Pegawai", Young("Analis Sumber Daya Manusia Aparatur", 2), First("Analis Sumber Daya Manusia Aparatur", 4), DataProcessors(3))),
        Office("INSPEKTORAT", "Inspektorat", -6.18100, 106.82870, TaskTheme.Audit, Pratama("Inspektur"),
            Secretariat("INSPEKTORAT", 2),
            Division("INSPEKTORAT-1", "Inspektorat Pembantu I", new("Auditor Ahli Madya", PositionLevel.FungsionalAhliMadya, 1), Young("Auditor", 3), First("Auditor", 3))),
        Service(UnitKind.DisasterManagement, "BPBD", "Badan Penanggulangan Bencana Daerah", -6.18160, 106.82780, TaskTheme.Disaster, Pratama("Kepala Pelaksana Badan Penanggulangan Bencana Daerah"),
            First("Analis Kebencanaan", 3), DataProcessors(2), Operators(3)) with { Children = [Secretariat("BPBD", 2)] },
        new("KOTA-JS", "Kota Administrasi Jakarta Selatan", UnitKind.Office, Pratama("Wali Kota Administrasi Jakarta Selatan"), [Analysts(2)],
        [
            District("KEC-TEBET", "Tebet", -6.22620, 106.85820, 3,
                Village("KEL-MANGGARAI", "Manggarai", -6.21500, 106.84990), Village("KEL-TEBETTIMUR", "Tebet Timur", -6.22950, 106.85600)),
        ]) { Site = new(-6.26150, 106.81050), Theme = TaskTheme.District },
    ]);
}
