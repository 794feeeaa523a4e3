using static WfhApi.Data.Demo.PlanWords;

namespace WfhApi.Data.Demo;

internal static class PlanOfJakbar
{
    public static AgencyPlan Plan { get; } = new("jakbar", "Kota Administrasi Jakarta Barat", "Jakarta Barat", "jakbar-2020", "112/SE/{0}", Tree())
    {
        Regions = [0.33, 0.30, 0.08, 0.11, 0.01, 0.02, 0.13, 0.02],
        PersonaUnit = "SUDINDUKCAPIL-DATA",
        PersonaOffice = "SUDINDUKCAPIL",
        PersonnelOffice = "SUBANPEG",
        AuditOffice = "IRBANKO",
        TechnologyOffice = "SUDINKOMINFO",
        VacantUnit = "SUDINSOS-REHAB",
        AwayUnit = "SUBANPPEDA-PROG",
        // The announcement named no quota; a circular of today has to (JAKBAR: the city's own 50%).
        Adapt = (rules, _) => rules with { Quota = rules.Quota with { Percent = 50 }, MinimumOnSite = [new(2, [UnitKind.SubOffice], [])] },
        Neighbourhoods =
        [
            new("Kebon Jeruk", "Kebon Jeruk", -6.1920, 106.7690), new("Kedoya Selatan", "Kebon Jeruk", -6.1790, 106.7610),
            new("Palmerah", "Palmerah", -6.2050, 106.7960), new("Tomang", "Grogol Petamburan", -6.1740, 106.7960),
            new("Jelambar", "Grogol Petamburan", -6.1580, 106.7830), new("Angke", "Tambora", -6.1440, 106.7960),
            new("Mangga Besar", "Taman Sari", -6.1480, 106.8170), new("Cengkareng Timur", "Cengkareng", -6.1440, 106.7370),
            new("Kalideres", "Kalideres", -6.1400, 106.7040), new("Semanan", "Kalideres", -6.1670, 106.7060),
            new("Joglo", "Kembangan", -6.2190, 106.7330), new("Srengseng", "Kembangan", -6.2100, 106.7560),
            new("Duri Kosambi", "Cengkareng", -6.1700, 106.7180),
        ],
    };

    private static UnitPlan SubOffice(string code, string name, double latitude, double longitude, TaskTheme theme, int clerks, params UnitPlan[] sections) =>
        new(code, name, UnitKind.SubOffice, Administrator($"Kepala {name}"), [],
        [
            new($"{code}-TU", "Subbagian Tata Usaha", UnitKind.Section, Pengawas("Kepala Subbagian Tata Usaha"), [Clerks(clerks), Skilled("Arsiparis", 1)], []) { Theme = TaskTheme.GeneralAffairs, KeepsPersonnel = true },
            .. sections,
        ])
        {
            Site = new(latitude, longitude),
            Theme = theme,
        };

    private static UnitPlan Tree() => new("JAKBAR", "Kota Administrasi Jakarta Barat", UnitKind.Government, Pratama("Wali Kota Administrasi Jakarta Barat"), [],
    [
        new("SETKO", "Sekretariat Kota Administrasi Jakarta Barat", UnitKind.RegionalSecretariat, Administrator("Sekretaris Kota Administrasi Jakarta Barat"), [],
        [
            Section("SETKO-PEM", "Bagian Pemerintahan", Young("Analis Kebijakan", 1), Analysts(3), Clerks(2)) with { KeepsPersonnel = true },
            Section("SETKO-HUKUM", "Bagian Hukum", Analysts(3)),
            Section("SETKO-UMUM", "Bagian Umum dan Protokol", Clerks(5), new Post("Pengemudi", PositionLevel.Pelaksana, 1)) with { Theme = TaskTheme.GeneralAffairs },
        ]) { Site = new(-6.18800, 106.73830), Theme = TaskTheme.Secretariat },
        SubOffice("SUDINDUKCAPIL", "Suku Dinas Kependudukan dan Pencatatan Sipil", -6.18810, 106.73800, TaskTheme.CivilRegistry, 4,
            Section("SUDINDUKCAPIL-DATA", "Seksi Data dan Informasi Kependudukan", First("Administrator Database Kependudukan", 3), First("Pranata Komputer", 3), DataProcessors(13), Analysts(5), Clerks(3)),
            Section("SUDINDUKCAPIL-CAPIL", "Seksi Pencatatan Sipil", Analysts(3), Operators(4))),
        SubOffice("SUDINKES", "Suku Dinas Kesehatan", -6.18830, 106.73860, TaskTheme.Health, 3,
            Section("SUDINKES-KESMAS", "Seksi Kesehatan Masyarakat", Young("Epidemiolog Kesehatan", 1), First("Tenaga Promosi Kesehatan dan Ilmu Perilaku", 2), Analysts(3)),
            Service(UnitKind.Hospital, "RSUD-CENGKARENG", "RSUD Cengkareng", -6.14330, 106.73440, TaskTheme.Health, Administrator("Direktur RSUD Cengkareng"),
                Young("Dokter", 2), First("Dokter", 2), Skilled("Perawat", 6), Advanced("Perawat", 2), Skilled("Bidan", 2), Clerks(2)),
            Service(UnitKind.HealthCentre, "PKM-KEMBANGAN", "Puskesmas Kembangan", -6.19030, 106.74140, TaskTheme.Health, Pengawas("Kepala Puskesmas Kembangan"),
                First("Dokter", 2), Skilled("Perawat", 3), Skilled("Bidan", 2), Clerks(1))),
        SubOffice("SUDINDIK1", "Suku Dinas Pendidikan Wilayah I", -6.17320, 106.78770, TaskTheme.Education, 3,
            Section("SUDINDIK1-SMP", "Seksi Pendidikan Sekolah Menengah Pertama", Young("Pengembang Teknologi Pembelajaran", 1), Analysts(4)),
            Service(UnitKind.School, "SMPN-75", "SMP Negeri 75 Jakarta", -6.19740, 106.77520, TaskTheme.Education, new("Kepala SMP Negeri 75", PositionLevel.FungsionalAhliMadya, 1),
                Young("Guru", 4), First("Guru", 6), Clerks(1))),
        new("SATPOLPP", "Satuan Polisi Pamong Praja Kota Administrasi Jakarta Barat", UnitKind.PublicOrder, Administrator("Kepala Satuan Polisi Pamong Praja Kota"),
            [Skilled("Polisi Pamong Praja", 7), Advanced("Polisi Pamong Praja", 3), Clerks(2)], []) { Site = new(-6.18790, 106.73840), Theme = TaskTheme.Order },
        new("SUDINGULKARMAT", "Suku Dinas Penanggulangan Kebakaran dan Penyelamatan", UnitKind.FireAndRescue, Administrator("Kepala Suku Dinas Penanggulangan Kebakaran dan Penyelamatan"),
            [Skilled("Pemadam Kebakaran", 9), Clerks(1)], []) { Site = new(-6.17570, 106.79330), Theme = TaskTheme.Fire },
        new("SUDINHUB", "Suku Dinas Perhubungan", UnitKind.Transport, Administrator("Kepala Suku Dinas Perhubungan"),
            [Skilled("Penguji Kendaraan Bermotor", 2), Analysts(2), new("Petugas Pengatur Lalu Lintas", PositionLevel.Pelaksana, 5)], []) { Site = new(-6.16750, 106.72550), Theme = TaskTheme.Transport },
        SubOffice("SUDINSOS", "Suku Dinas Sosial", -6.18820, 106.73810, TaskTheme.Social, 3,
            Section("SUDINSOS-REHAB", "Seksi Rehabilitasi Sosial", First("Pekerja Sosial", 3), Analysts(3)),
            Section("SUDINSOS-LINJAM", "Seksi Perlindungan dan Jaminan Sosial", First("Penyuluh Sosial", 2), DataProcessors(3))),
        SubOffice("SUDINKOMINFO", "Suku Dinas Komunikasi, Informatika dan Statistik", -6.18840, 106.73850, TaskTheme.Technology, 2,
            Section("SUDINKOMINFO-INFRA", "Seksi Infrastruktur Digital", First("Pranata Komputer", 4), DataProcessors(3))),
        SubOffice("SUBANPPEDA", "Suku Badan Perencanaan Pembangunan", -6.18780, 106.73820, TaskTheme.Planning, 2,
            Section("SUBANPPEDA-PROG", "Subbidang Program", First("Perencana", 4), Analysts(3))),
        SubOffice("SUBANPEG", "Suku Badan Kepegawaian", -6.18770, 106.73830, TaskTheme.Personnel, 2,
            Section("SUBANPEG-KIN", "Subbidang Kinerja dan Disiplin", First("Analis Sumber Daya Manusia Aparatur", 4), DataProcessors(3))),
        new("IRBANKO", "Inspektorat Pembantu Kota", UnitKind.SubOffice, Administrator("Inspektur Pembantu Kota"),
            [Young("Auditor", 3), First("Auditor", 3)],
            [
                new("IRBANKO-TU", "Subbagian Tata Usaha", UnitKind.Section, Pengawas("Kepala Subbagian Tata Usaha"), [Clerks(2)], []) { Theme = TaskTheme.GeneralAffairs, KeepsPersonnel = true },
            ]) { Site = new(-6.18760, 106.73850), Theme = TaskTheme.Audit },
        District("KEC-KEMBANGAN", "Kembangan", -6.18970, 106.73950, 4,
            Village("KEL-SRENGSENG", "Srengseng", -6.21000, 106.75600), Village("KEL-JOGLO", "Joglo", -6.21900, 106.73300)),
        District("KEC-KEBONJERUK", "Kebon Jeruk", -6.19300, 106.76900, 3,
            Village("KEL-KEDOYASELATAN", "Kedoya Selatan", -6.17900, 106.76100)),
    ]);
}
