using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo;

internal static class PlanOfMetro
{
    public static AgencyPlan Plan { get; } = new("metro", "Pemerintah Kota Metro", "Metro", "metro-2021", "800.1.5/931/B-3/{0}", Tree())
    {
        Regions = [0.44, 0.01, 0.07, 0.06, 0.01, 0.30, 0.09, 0.02],
        PersonaUnit = "DISKOMINFO-APTIKA",
        PersonaOffice = "DISKOMINFO",
        PersonnelOffice = "BKPSDM",
        AuditOffice = "INSPEKTORAT",
        TechnologyOffice = "DISKOMINFO",
        VacantUnit = "BAPPEDA-EKO",
        AwayUnit = "DISDIKBUD-DIKDAS",
        // METRO-10: offices that serve at the counter, in schools and in the field are not covered.
        Adapt = (rules, _) => rules with { CoveredUnitCodes = ["SETDA", "DISKOMINFO", "BAPPEDA", "BKPSDM", "INSPEKTORAT", "DPMPTSP", "DISDIKBUD-SEK", "DISDIKBUD-DIKDAS", "DINKES-SEK", "DINSOS"] },
        Neighbourhoods =
        [
            new("Yosodadi", "Metro Timur", -5.1180, 105.3280), new("Iringmulyo", "Metro Timur", -5.1220, 105.3260),
            new("Tejosari", "Metro Timur", -5.1330, 105.3430), new("Mulyojati", "Metro Barat", -5.1270, 105.2850),
            new("Ganjar Agung", "Metro Barat", -5.1130, 105.2800), new("Margorejo", "Metro Selatan", -5.1480, 105.3120),
            new("Rejomulyo", "Metro Selatan", -5.1580, 105.3230), new("Banjarsari", "Metro Utara", -5.0830, 105.3140),
            new("Karangrejo", "Metro Utara", -5.0760, 105.3280), new("Purwosari", "Metro Utara", -5.0890, 105.3060),
            new("Hadimulyo Barat", "Metro Pusat", -5.0950, 105.2980),
        ],
    };

    private static UnitPlan Tree() => new("KOTAMETRO", "Pemerintah Kota Metro", UnitKind.Government, null, [],
    [
        new("SETDA", "Sekretariat Daerah", UnitKind.RegionalSecretariat, Pratama("Sekretaris Daerah Kota Metro"), [],
        [
            Division("SETDA-ORG", "Bagian Organisasi", Young("Analis Kebijakan", 1), Analysts(3), Clerks(1)) with { KeepsPersonnel = true },
            Division("SETDA-PEM", "Bagian Pemerintahan", Analysts(3), Clerks(1)),
            Division("SETDA-UMUM", "Bagian Umum", Clerks(4), new Post("Pengemudi", PositionLevel.Pelaksana, 1)) with { Theme = TaskTheme.GeneralAffairs },
        ]) { Site = new(-5.11360, 105.30690), Theme = TaskTheme.Secretariat },
        Office("DISKOMINFO", "Dinas Komunikasi dan Informatika", -5.11420, 105.30770, TaskTheme.Technology, Pratama("Kepala Dinas Komunikasi dan Informatika"),
            Secretariat("DISKOMINFO", 3, Finance("DISKOMINFO", 2)),
            Division("DISKOMINFO-TIK", "Bidang Teknologi Informasi dan Komunikasi", [Young("Pranata Komputer", 2)],
                Section("DISKOMINFO-APTIKA", "Seksi Aplikasi dan Layanan Informatika", First("Pranata Komputer", 8), Skilled("Pranata Komputer", 4), DataProcessors(9), Analysts(3), Clerks(2))),
            Division("DISKOMINFO-IKP", "Bidang Informasi dan Komunikasi Publik", First("Pranata Hubungan Masyarakat", 3), DataProcessors(2))),
        Office("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", -5.11250, 105.31010, TaskTheme.CivilRegistry, Pratama("Kepala Dinas Kependudukan dan Pencatatan Sipil"),
            Secretariat("DISDUKCAPIL", 2),
            Division("DISDUKCAPIL-DAFDUK", "Bidang Pelayanan Pendaftaran Penduduk", First("Administrator Database Kependudukan", 2), Operators(5))),
        Office("DINKES", "Dinas Kesehatan", -5.11530, 105.31210, TaskTheme.Health, Pratama("Kepala Dinas Kesehatan"),
            Secretariat("DINKES", 2),
            Division("DINKES-P2P", "Bidang Pencegahan dan Pengendalian Penyakit", Young("Epidemiolog Kesehatan", 1), Analysts(2)),
            Service(UnitKind.Hospital, "RSUD-AYANI", "RSUD Jenderal Ahmad Yani", -5.11700, 105.31250, TaskTheme.Health, Administrator("Direktur RSUD Jenderal Ahmad Yani"),
                Young("Dokter", 2), First("Dokter", 2), Skilled("Perawat", 7), Advanced("Perawat", 2), Skilled("Bidan", 3), Clerks(2)),
            Service(UnitKind.HealthCentre, "PKM-YOSOMULYO", "Puskesmas Yosomulyo", -5.10690, 105.31890, TaskTheme.Health, Pengawas("Kepala Puskesmas Yosomulyo"),
                First("Dokter", 1), Skilled("Perawat", 3), Skilled("Bidan", 3), Clerks(1))),
        Office("DISDIKBUD", "Dinas Pendidikan dan Kebudayaan", -5.11640, 105.30460, TaskTheme.Education, Pratama("Kepala Dinas Pendidikan dan Kebudayaan"),
            Secretariat("DISDIKBUD", 2),
            Division("DISDIKBUD-DIKDAS", "Bidang Pendidikan Dasar", Young("Pengembang Teknologi Pembelajaran", 1), Analysts(3)),
            Service(UnitKind.School, "SMPN-4", "SMP Negeri 4 Metro", -5.12060, 105.30870, TaskTheme.Education, new("Kepala SMP Negeri 4", PositionLevel.FungsionalAhliMadya, 1),
                Young("Guru", 4), First("Guru", 6), Clerks(1))),
        Service(UnitKind.PublicOrder, "SATPOLPP", "Satuan Polisi Pamong Praja", -5.11310, 105.30620, TaskTheme.Order, Pratama("Kepala Satuan Polisi Pamong Praja"),
            Skilled("Polisi Pamong Praja", 6), Advanced("Polisi Pamong Praja", 2)) with { Children = [Secretariat("SATPOLPP", 2)] },
        Service(UnitKind.Transport, "DISHUB", "Dinas Perhubungan", -5.10830, 105.30420, TaskTheme.Transport, Pratama("Kepala Dinas Perhubungan"),
            Skilled("Penguji Kendaraan Bermotor", 2), Analysts(2), new("Petugas Pengatur Lalu Lintas", PositionLevel.Pelaksana, 3)) with { Children = [Secretariat("DISHUB", 1)] },
        Office("DINSOS", "Dinas Sosial", -5.11190, 105.30850, TaskTheme.Social, Pratama("Kepala Dinas Sosial"),
            Secretariat("DINSOS", 2),
            Division("DINSOS-DAYASOS", "Bidang Pemberdayaan Sosial", First("Pekerja Sosial", 2), Analysts(2))),
        Office("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", -5.11280, 105.30700, TaskTheme.PublicService, Pratama("Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
            Secretariat("DPMPTSP", 2),
            Division("DPMPTSP-IZIN", "Bidang Pelayanan Perizinan", First("Penata Perizinan", 3), Analysts(2))),
        Office("BAPPEDA", "Badan Perencanaan Pembangunan Daerah", -5.11340, 105.30740, TaskTheme.Planning, Pratama("Kepala Badan Perencanaan Pembangunan Daerah"),
            Secretariat("BAPPEDA", 2),
            Division("BAPPEDA-EKO", "Bidang Perekonomian dan Infrastruktur", Young("Perencana", 1), First("Perencana", 3), Analysts(1))),
        Office("BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", -5.11370, 105.30650, TaskTheme.Personnel, Pratama("Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
            Secretariat("BKPSDM", 2),
            Division("BKPSDM-KIN", "Bidang Kinerja dan Kesejahteraan", Young("Analis Sumber Daya Manusia Aparatur", 1), First("Analis Sumber Daya Manusia Aparatur", 3), DataProcessors(2))),
        Office("INSPEKTORAT", "Inspektorat", -5.11450, 105.30600, TaskTheme.Audit, Pratama("Inspektur"),
            Secretariat("INSPEKTORAT", 2),
            Division("INSPEKTORAT-1", "Inspektorat Pembantu I", Young("Auditor", 2), First("Auditor", 3))),
        Service(UnitKind.DisasterManagement, "BPBD", "Badan Penanggulangan Bencana Daerah", -5.11860, 105.30330, TaskTheme.Disaster, Administrator("Kepala Pelaksana Badan Penanggulangan Bencana Daerah"),
            First("Analis Kebencanaan", 2), Skilled("Pemadam Kebakaran", 4)) with { Children = [Secretariat("BPBD", 1)] },
        District("KEC-METROPUSAT", "Metro Pusat", -5.11190, 105.30580, 3,
            Village("KEL-IMOPURO", "Imopuro", -5.11450, 105.30800), Village("KEL-HADIMULYOBARAT", "Hadimulyo Barat", -5.09500, 105.29800)),
        District("KEC-METROTIMUR", "Metro Timur", -5.12000, 105.32400, 3,
            Village("KEL-IRINGMULYO", "Iringmulyo", -5.12200, 105.32600)),
    ]);
}
