using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo;

internal static class PlanOfJambi
{
    public static AgencyPlan Plan { get; } = new("jambi", "Pemerintah Kota Jambi", "Jambi", "jambi-2020", "800.1.5/1287/BKPSDMD/{0}", Tree())
    {
        Regions = [0.18, 0.01, 0.17, 0.11, 0.46, 0.02, 0.03, 0.02],
        PersonaUnit = "BAPPEDA-DATIN",
        PersonaOffice = "BAPPEDA",
        PersonnelOffice = "BKPSDMD",
        AuditOffice = "INSPEKTORAT",
        TechnologyOffice = "DISKOMINFO",
        VacantUnit = "DISDIK-SD",
        AwayUnit = "DISKOMINFO-EGOV",
        Adapt = (rules, _) => rules,
        Neighbourhoods =
        [
            new("Telanaipura", "Telanaipura", -1.6080, 103.5790), new("Legok", "Danau Sipin", -1.5930, 103.5890),
            new("Handil Jaya", "Jelutung", -1.6180, 103.6140), new("Beringin", "Pasar Jambi", -1.5910, 103.6130),
            new("Tanjung Pinang", "Jambi Timur", -1.6010, 103.6420), new("Thehok", "Jambi Selatan", -1.6330, 103.6280),
            new("Paal Merah", "Paal Merah", -1.6600, 103.6450), new("Kenali Asam Bawah", "Kota Baru", -1.6510, 103.5990),
            new("Mayang Mangurai", "Alam Barajo", -1.6370, 103.5620), new("Kenali Besar", "Alam Barajo", -1.6240, 103.5480),
            new("Arab Melayu", "Pelayangan", -1.5780, 103.6080), new("Olak Kemang", "Danau Teluk", -1.5740, 103.5930),
        ],
    };

    private static UnitPlan Tree() => new("KOTAJAMBI", "Pemerintah Kota Jambi", UnitKind.Government, null, [],
    [
        new("SETDA", "Sekretariat Daerah", UnitKind.RegionalSecretariat, Pratama("Sekretaris Daerah Kota Jambi"), [],
        [
            Division("SETDA-ORG", "Bagian Organisasi", Young("Analis Kebijakan", 2), Analysts(3), Clerks(1)) with { KeepsPersonnel = true },
            Division("SETDA-HUKUM", "Bagian Hukum", Young("Perancang Peraturan Perundang-undangan", 1), Analysts(2)),
            Division("SETDA-UMUM", "Bagian Umum", Clerks(5), new Post("Pengemudi", PositionLevel.Pelaksana, 1)) with { Theme = TaskTheme.GeneralAffairs },
        ]) { Site = new(-1.62390, 103.58700), Theme = TaskTheme.Secretariat },
        Office("BAPPEDA", "Badan Perencanaan Pembangunan Daerah", -1.62330, 103.58760, TaskTheme.Planning, Pratama("Kepala Badan Perencanaan Pembangunan Daerah"),
            Secretariat("BAPPEDA", 3, Finance("BAPPEDA", 2)),
            Division("BAPPEDA-LITBANG", "Bidang Penelitian, Pengembangan dan Data", [Young("Perencana", 1)],
                Section("BAPPEDA-DATIN", "Subbidang Data dan Informasi Perencanaan", First("Perencana", 6), First("Statistisi", 3), DataProcessors(11), Analysts(4), Clerks(3))),
            Division("BAPPEDA-EKO", "Bidang Ekonomi dan Sumber Daya Alam", Young("Perencana", 2), First("Perencana", 2))),
        Office("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", -1.60790, 103.60950, TaskTheme.CivilRegistry, Pratama("Kepala Dinas Kependudukan dan Pencatatan Sipil"),
            Secretariat("DISDUKCAPIL", 3),
            Division("DISDUKCAPIL-DAFDUK", "Bidang Pelayanan Pendaftaran Penduduk", First("Administrator Database Kependudukan", 2), DataProcessors(4), Operators(5)),
            Division("DISDUKCAPIL-CAPIL", "Bidang Pelayanan Pencatatan Sipil", Analysts(3), Operators(3))),
        Office("DINKES", "Dinas Kesehatan", -1.61760, 103.59830, TaskTheme.Health, Pratama("Kepala Dinas Kesehatan"),
            Secretariat("DINKES", 3),
            Division("DINKES-P2P", "Bidang Pencegahan dan Pengendalian Penyakit", Young("Epidemiolog Kesehatan", 2), Analysts(3)),
            Service(UnitKind.Hospital, "RSUD-HAM", "RSUD H. Abdul Manap", -1.63120, 103.56970, TaskTheme.Health, Administrator("Direktur RSUD H. Abdul Manap"),
                Young("Dokter", 2), First("Dokter", 2), Skilled("Perawat", 7), Advanced("Perawat", 2), Skilled("Bidan", 3), Clerks(2)),
            Service(UnitKind.HealthCentre, "PKM-SIMPANGIVSIPIN", "Puskesmas Simpang IV Sipin", -1.60850, 103.58590, TaskTheme.Health, Pengawas("Kepala Puskesmas Simpang IV Sipin"),
                First("Dokter", 1), Skilled("Perawat", 3), Skilled("Bidan", 3), Clerks(1))),
        Office("DISDIK", "Dinas Pendidikan", -1.62950, 103.59120, TaskTheme.Education, Pratama("Kepala Dinas Pendidikan"),
            Secretariat("DISDIK", 3),
            Division("DISDIK-SD", "Bidang Pembinaan Sekolah Dasar", Young("Pengembang Teknologi Pembelajaran", 1), Analysts(4)),
            Service(UnitKind.School, "SMPN-7", "SMP Negeri 7 Kota Jambi", -1.60500, 103.58160, TaskTheme.Education, new("Kepala SMP Negeri 7", PositionLevel.FungsionalAhliMadya, 1),
                Young("Guru", 4), First("Guru", 6), Clerks(1))),
        Service(UnitKind.PublicOrder, "SATPOLPP", "Satuan Polisi Pamong Praja", -1.62460, 103.58650, TaskTheme.Order, Pratama("Kepala Satuan Polisi Pamong Praja"),
            Skilled("Polisi Pamong Praja", 6), Advanced("Polisi Pamong Praja", 2)) with { Children = [Secretariat("SATPOLPP", 2)] },
        Service(UnitKind.FireAndRescue, "DAMKARTAN", "Dinas Pemadam Kebakaran dan Penyelamatan", -1.61060, 103.61450, TaskTheme.Fire, Pratama("Kepala Dinas Pemadam Kebakaran dan Penyelamatan"),
            Skilled("Pemadam Kebakaran", 7)) with { Children = [Secretariat("DAMKARTAN", 2)] },
        Service(UnitKind.Transport, "DISHUB", "Dinas Perhubungan", -1.63520, 103.58410, TaskTheme.Transport, Pratama("Kepala Dinas Perhubungan"),
            Skilled("Penguji Kendaraan Bermotor", 2), Analysts(3), new("Petugas Pengatur Lalu Lintas", PositionLevel.Pelaksana, 3)) with { Children = [Secretariat("DISHUB", 2)] },
        Office("DISKOMINFO", "Dinas Komunikasi dan Informatika", -1.62350, 103.58680, TaskTheme.Technology, Pratama("Kepala Dinas Komunikasi dan Informatika"),
            Secretariat("DISKOMINFO", 2),
            Division("DISKOMINFO-EGOV", "Bidang Penyelenggaraan E-Government", Young("Pranata Komputer", 1), First("Pranata Komputer", 4), DataProcessors(2))),
        Office("BKPSDMD", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah", -1.62310, 103.58720, TaskTheme.Personnel, Pratama("Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah"),
            Secretariat("BKPSDMD", 2),
            Division("BKPSDMD-INKA", "Bidang Penilaian Kinerja dan Informasi Kepegawaian", Young("Analis Sumber Daya Manusia Aparatur", 2), First("Analis Sumber Daya Manusia Aparatur", 3), DataProcessors(2))),
        Office("INSPEKTORAT", "Inspektorat", -1.62290, 103.58630, TaskTheme.Audit, Pratama("Inspektur"),
            Secretariat("INSPEKTORAT", 2),
            Division("INSPEKTORAT-1", "Inspektorat Pembantu I", Young("Auditor", 3), First("Auditor", 3))),
        Service(UnitKind.DisasterManagement, "BPBD", "Badan Penanggulangan Bencana Daerah", -1.61970, 103.60110, TaskTheme.Disaster, Administrator("Kepala Pelaksana Badan Penanggulangan Bencana Daerah"),
            First("Analis Kebencanaan", 2), DataProcessors(2), Operators(3)) with { Children = [Secretariat("BPBD", 2)] },
        District("KEC-TELANAIPURA", "Telanaipura", -1.60700, 103.58050, 4,
            Village("KEL-SIMPANGIVSIPIN", "Simpang IV Sipin", -1.60850, 103.58600), Village("KEL-BULURAN", "Buluran Kenali", -1.59500, 103.56800)),
        District("KEC-JELUTUNG", "Jelutung", -1.61500, 103.61300, 3,
            Village("KEL-HANDILJAYA", "Handil Jaya", -1.61800, 103.61400)),
    ]);
}
