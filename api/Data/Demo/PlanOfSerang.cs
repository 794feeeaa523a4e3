using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo;

internal static class PlanOfSerang
{
    public static AgencyPlan Plan { get; } = new("serang", "Pemerintah Kota Serang", "Serang", "serang-2020", "800.1.5/1633-BKPSDM/{0}", Tree())
    {
        Regions = [0.20, 0.06, 0.06, 0.06, 0.01, 0.03, 0.55, 0.03],
        PersonaUnit = "DISDUKCAPIL-PIAK-DATA",
        PersonaOffice = "DISDUKCAPIL",
        PersonnelOffice = "BKPSDM",
        AuditOffice = "INSPEKTORAT",
        TechnologyOffice = "DISKOMINFO",
        VacantUnit = "DISKOMINFO-INFRA",
        AwayUnit = "DPMPTSP-DATA",
        // SERANG-12: the annex names the people; SERANG-05: three offices set a quota of their own.
        Adapt = (rules, facts) => rules with
        {
            AnnexNips = facts.AdministrativeNips,
            Quota = rules.Quota with { Units = [new("DISDUKCAPIL", 60), new("DINKES", 30), new("DPMPTSP", 40)] },
        },
        Neighbourhoods =
        [
            new("Cipocok Jaya", "Cipocok Jaya", -6.1360, 106.1780), new("Banjarsari", "Cipocok Jaya", -6.1470, 106.1830),
            new("Panancangan", "Cipocok Jaya", -6.1290, 106.1690), new("Sumur Pecung", "Serang", -6.1150, 106.1600),
            new("Unyur", "Serang", -6.0960, 106.1470), new("Kagungan", "Serang", -6.1210, 106.1500),
            new("Drangong", "Taktakan", -6.1080, 106.1210), new("Taktakan", "Taktakan", -6.1190, 106.1060),
            new("Kasemen", "Kasemen", -6.0740, 106.1540), new("Curug", "Curug", -6.1760, 106.1670),
            new("Kalodran", "Walantaka", -6.1290, 106.2080), new("Pipitan", "Walantaka", -6.1480, 106.2210),
        ],
    };

    private static UnitPlan Tree() => new("KOTASERANG", "Pemerintah Kota Serang", UnitKind.Government, null, [],
    [
        new("SETDA", "Sekretariat Daerah", UnitKind.RegionalSecretariat, Pratama("Sekretaris Daerah Kota Serang"), [],
        [
            Division("SETDA-ORG", "Bagian Organisasi", Young("Analis Kebijakan", 1), Analysts(4), Clerks(1)) with { KeepsPersonnel = true },
            Division("SETDA-HUKUM", "Bagian Hukum", Young("Perancang Peraturan Perundang-undangan", 1), Analysts(2)),
            Division("SETDA-UMUM", "Bagian Umum", Clerks(4), new Post("Pengemudi", PositionLevel.Pelaksana, 1)) with { Theme = TaskTheme.GeneralAffairs },
        ]) { Site = new(-6.12560, 106.16750), Theme = TaskTheme.Secretariat },
        Office("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", -6.12640, 106.16810, TaskTheme.CivilRegistry, Pratama("Kepala Dinas Kependudukan dan Pencatatan Sipil"),
            Secretariat("DISDUKCAPIL", 3, Finance("DISDUKCAPIL", 2)),
            Division("DISDUKCAPIL-PIAK", "Bidang Pengelolaan Informasi Administrasi Kependudukan dan Pemanfaatan Data", [Young("Analis Kebijakan", 1)],
                Section("DISDUKCAPIL-PIAK-DATA", "Seksi Pengolahan dan Pemanfaatan Data", First("Administrator Database Kependudukan", 4), First("Pranata Komputer", 3), DataProcessors(12), Analysts(4), Clerks(4))),
            Division("DISDUKCAPIL-DAFDUK", "Bidang Pelayanan Pendaftaran Penduduk", Operators(5), Analysts(2))),
        Office("DINKES", "Dinas Kesehatan", -6.11890, 106.15870, TaskTheme.Health, Pratama("Kepala Dinas Kesehatan"),
            Secretariat("DINKES", 3),
            Division("DINKES-KESMAS", "Bidang Kesehatan Masyarakat", First("Tenaga Promosi Kesehatan dan Ilmu Perilaku", 2), Analysts(4)),
            Service(UnitKind.Hospital, "RSUD-SERANG", "RSUD Kota Serang", -6.13210, 106.18330, TaskTheme.Health, Administrator("Direktur RSUD Kota Serang"),
                Young("Dokter", 2), First("Dokter", 2), Skilled("Perawat", 6), Advanced("Perawat", 2), Skilled("Bidan", 3), Clerks(2)),
            Service(UnitKind.HealthCentre, "PKM-CIRACAS", "Puskesmas Ciracas", -6.10830, 106.14480, TaskTheme.Health, Pengawas("Kepala Puskesmas Ciracas"),
                First("Dokter", 1), Skilled("Perawat", 3), Skilled("Bidan", 3), Clerks(1))),
        Office("DINDIKBUD", "Dinas Pendidikan dan Kebudayaan", -6.12480, 106.16690, TaskTheme.Education, Pratama("Kepala Dinas Pendidikan dan Kebudayaan"),
            Secretariat("DINDIKBUD", 3),
            Division("DINDIKBUD-SMP", "Bidang Pembinaan Sekolah Menengah Pertama", Young("Pengembang Teknologi Pembelajaran", 1), Analysts(3)),
            Service(UnitKind.School, "SMPN-3", "SMP Negeri 3 Kota Serang", -6.11470, 106.15290, TaskTheme.Education, new("Kepala SMP Negeri 3", PositionLevel.FungsionalAhliMadya, 1),
                Young("Guru", 4), First("Guru", 6), Clerks(1))),
        Service(UnitKind.PublicOrder, "SATPOLPP", "Satuan Polisi Pamong Praja", -6.12520, 106.16820, TaskTheme.Order, Pratama("Kepala Satuan Polisi Pamong Praja"),
            Skilled("Polisi Pamong Praja", 6), Advanced("Polisi Pamong Praja", 2)) with { Children = [Secretariat("SATPOLPP", 2)] },
        Service(UnitKind.FireAndRescue, "DAMKAR", "Dinas Pemadam Kebakaran dan Penyelamatan", -6.11660, 106.15510, TaskTheme.Fire, Pratama("Kepala Dinas Pemadam Kebakaran dan Penyelamatan"),
            Skilled("Pemadam Kebakaran", 7)) with { Children = [Secretariat("DAMKAR", 2)] },
        Service(UnitKind.Transport, "DISHUB", "Dinas Perhubungan", -6.12760, 106.16880, TaskTheme.Transport, Pratama("Kepala Dinas Perhubungan"),
            Skilled("Penguji Kendaraan Bermotor", 2), Analysts(2), new("Petugas Pengatur Lalu Lintas", PositionLevel.Pelaksana, 3)) with { Children = [Secretariat("DISHUB", 2)] },
        Office("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", -6.12590, 106.16840, TaskTheme.PublicService, Pratama("Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
            Secretariat("DPMPTSP", 2),
            Division("DPMPTSP-DATA", "Bidang Data dan Sistem Informasi", First("Penata Perizinan", 3), DataProcessors(2))),
        Office("DISKOMINFO", "Dinas Komunikasi dan Informatika", -6.12610, 106.16770, TaskTheme.Technology, Pratama("Kepala Dinas Komunikasi dan Informatika"),
            Secretariat("DISKOMINFO", 2),
            Division("DISKOMINFO-INFRA", "Bidang Infrastruktur dan Teknologi", Young("Pranata Komputer", 1), First("Pranata Komputer", 4), DataProcessors(2))),
        Office("BAPPEDA", "Badan Perencanaan Pembangunan Daerah", -6.12540, 106.16730, TaskTheme.Planning, Pratama("Kepala Badan Perencanaan Pembangunan Daerah"),
            Secretariat("BAPPEDA", 2),
            Division("BAPPEDA-PPM", "Bidang Pemerintahan dan Pembangunan Manusia", Young("Perencana", 2), First("Perencana", 3))),
        Office("BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", -6.12570, 106.16790, TaskTheme.Personnel, Pratama("Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
            Secretariat("BKPSDM", 2),
            Division("BKPSDM-PKA", "Bidang Penilaian Kinerja Aparatur", Young("Analis Sumber Daya Manusia Aparatur", 2), First("Analis Sumber Daya Manusia Aparatur", 3), DataProcessors(2))),
        Office("INSPEKTORAT", "Inspektorat", -6.12500, 106.16780, TaskTheme.Audit, Pratama("Inspektur"),
            Secretariat("INSPEKTORAT", 2),
            Division("INSPEKTORAT-1", "Inspektorat Pembantu I", Young("Auditor", 3), First("Auditor", 2))),
        Service(UnitKind.DisasterManagement, "BPBD", "Badan Penanggulangan Bencana Daerah", -6.12030, 106.16250, TaskTheme.Disaster, Administrator("Kepala Pelaksana Badan Penanggulangan Bencana Daerah"),
            First("Analis Kebencanaan", 2), Operators(4)) with { Children = [Secretariat("BPBD", 1)] },
        District("KEC-CIPOCOKJAYA", "Cipocok Jaya", -6.13600, 106.17800, 4,
            Village("KEL-PANANCANGAN", "Panancangan", -6.12900, 106.16900), Village("KEL-BANJARSARI", "Banjarsari", -6.14700, 106.18300)),
        District("KEC-SERANG", "Serang", -6.11800, 106.15100, 3,
            Village("KEL-SUMURPECUNG", "Sumur Pecung", -6.11500, 106.16000)),
    ]);
}
