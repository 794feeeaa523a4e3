namespace WfhApi.Data.Demo;

/// <summary>Where a name comes from; the cities mix them differently.</summary>
internal enum Region { Java, Betawi, Minang, Batak, MalayJambi, Lampung, Sunda, Bugis }

/// <summary>Given names and family or second names of many regions. No entry is meant to be a real person.</summary>
internal static class Names
{
    private sealed record Stock(string[] Male, string[] Female, string[] LastMale, string[] LastFemale);

    private static readonly Dictionary<Region, Stock> Stocks = new()
    {
        [Region.Java] = new(
            ["Agus", "Bambang", "Budi", "Joko", "Slamet", "Sugeng", "Widodo", "Eko", "Dwi", "Tri", "Heru", "Hendro", "Wahyu", "Aditya", "Bayu", "Galih", "Yudi", "Teguh", "Suryo", "Anang"],
            ["Sri", "Endang", "Siti", "Dwi", "Tri", "Retno", "Wahyuni", "Nur", "Rini", "Ratna", "Ningsih", "Yuliana", "Ayu", "Dian", "Kartika", "Puji", "Lestari", "Anisa", "Wulan", "Sulastri"],
            ["Santoso", "Prasetyo", "Wibowo", "Nugroho", "Setiawan", "Haryanto", "Susanto", "Purnomo", "Saputro", "Hidayat", "Kuncoro", "Wicaksono", "Raharjo", "Utomo", "Suryanto"],
            ["Rahayu", "Handayani", "Wulandari", "Astuti", "Susanti", "Widyastuti", "Purwanti", "Utami", "Setyowati", "Kusumawati", "Puspitasari", "Hidayati", "Mulyani", "Indriani"]),
        [Region.Betawi] = new(
            ["Muhammad", "Abdul", "Ahmad", "Syarif", "Mahmud", "Junaedi", "Sanusi", "Fauzi", "Rojali", "Zainal", "Hasan", "Rahmat", "Ridwan", "Nasrullah", "Sabeni"],
            ["Siti", "Nurhasanah", "Aminah", "Rohmah", "Maemunah", "Fatimah", "Zahra", "Halimah", "Nuraini", "Khodijah", "Salamah", "Laila", "Saodah", "Mariam"],
            ["Ramadhan", "Fadillah", "Maulana", "Hakim", "Rosyidi", "Syafii", "Mansyur", "Hamid", "Marzuki", "Fikri", "Sholeh", "Muhtadi"],
            ["Khairani", "Azizah", "Fauziah", "Rahmawati", "Amalia", "Maulida", "Syarifah", "Hasanah", "Nafisah", "Sakinah"]),
        [Region.Minang] = new(
            ["Rizki", "Yulizar", "Hendri", "Afrizal", "Zulkifli", "Ilham", "Syahrul", "Fajri", "Doni", "Rahmad", "Nofrizal", "Taufik", "Yopi", "Irwan", "Masrizal"],
            ["Yulia", "Rahmi", "Fitri", "Elvi", "Nelvia", "Desi", "Mira", "Upik", "Rina", "Gusmawati", "Yenni", "Silvia", "Nadia", "Asmarni"],
            ["Chaniago", "Koto", "Piliang", "Tanjung", "Sikumbang", "Jambak", "Guci", "Caniago", "Malik", "Putra"],
            ["Chaniago", "Koto", "Piliang", "Tanjung", "Sikumbang", "Jambak", "Guci", "Putri", "Yanti", "Zahara"]),
        [Region.Batak] = new(
            ["Parlindungan", "Togar", "Hotman", "Binsar", "Jonathan", "Marolop", "Sahat", "Poltak", "Rudi", "Daniel", "Samuel", "Andreas", "Ronal", "Hasudungan"],
            ["Rotua", "Tiurma", "Lasma", "Melva", "Duma", "Roslina", "Maria", "Ester", "Debora", "Ruth", "Novalina", "Sondang", "Hotmauli"],
            ["Simanjuntak", "Siregar", "Nasution", "Hutagalung", "Panjaitan", "Sitompul", "Lubis", "Harahap", "Ginting", "Sembiring", "Manurung", "Situmorang", "Pasaribu", "Nababan"],
            ["Simanjuntak", "Siregar", "Nasution", "Hutagalung", "Panjaitan", "Sitompul", "Lubis", "Harahap", "Ginting", "Sembiring", "Manurung", "Situmorang", "Pasaribu", "Nababan"]),
        [Region.MalayJambi] = new(
            ["Syamsul", "Zulfahmi", "Raden", "M. Yusuf", "Ibrahim", "Ismail", "Amiruddin", "Fahrul", "Herman", "Khairul", "Nasri", "Sofyan", "Tarmizi", "Usman", "Rahman"],
            ["Nurbaiti", "Zuraida", "Rosmawati", "Hartati", "Masnun", "Nyimas", "Suryani", "Rahimah", "Yusnita", "Zubaidah", "Marlina", "Elly", "Fatmawati", "Sukmawati"],
            ["Efendi", "Bahri", "Anwar", "Hasibuan", "Kurniawan", "Arifin", "Firdaus", "Rusdi", "Saputra", "Zaini", "Yazid", "Kamal"],
            ["Agustina", "Oktavia", "Hasanah", "Novita", "Herawati", "Yunita", "Maryam", "Kurniasih", "Wati", "Safitri"]),
        [Region.Lampung] = new(
            ["Ahmad", "Darwis", "Edison", "Firmansyah", "Hendra", "Iskandar", "Junaidi", "Rusli", "Sahrul", "Tamrin", "Umar", "Yusran", "Zainudin", "Rozali"],
            ["Erlina", "Hermalia", "Ida", "Juwita", "Linda", "Marhamah", "Nurlela", "Rosdiana", "Sari", "Tuti", "Umi", "Yeni", "Zulaikha", "Rusmiati"],
            ["Ratu Bangsawan", "Pagar Alam", "Sanjaya", "Yusuf", "Batin", "Gunawan", "Irawan", "Pubian", "Abung", "Tihang", "Alamsyah", "Rajo Puncak"],
            ["Puspita", "Damayanti", "Novianti", "Oktarina", "Permata", "Anggraini", "Sari Dewi", "Yunara", "Melinda", "Apriliana"]),
        [Region.Sunda] = new(
            ["Asep", "Ujang", "Dadang", "Cecep", "Iwan", "Deden", "Entis", "Yayan", "Tatang", "Aep", "Encep", "Tubagus", "Ahmad", "Rohman", "Dede", "Jajang", "Uus"],
            ["Neneng", "Euis", "Iis", "Cucu", "Lilis", "Imas", "Yati", "Nining", "Ratu", "Eneng", "Teti", "Wiwin", "Siti", "Rina", "Popi", "Ai"],
            ["Suryana", "Kurnia", "Hidayatullah", "Sutisna", "Permana", "Supriatna", "Mulyana", "Rustandi", "Gumilar", "Nugraha", "Sobari", "Fathurohman", "Sudrajat"],
            ["Nurhayati", "Komalasari", "Rohaeti", "Sumiati", "Kurniasih", "Nuraeni", "Maryati", "Suhartini", "Hodijah", "Ratnasari", "Solihat", "Munawaroh"]),
        [Region.Bugis] = new(
            ["Andi", "Baso", "Muhammad", "Syamsuddin", "Arifuddin", "Burhanuddin", "Rahmat", "Haeruddin", "Jufri", "Nurdin"],
            ["Andi", "Besse", "Hasnah", "Rosmini", "Nurhidayah", "Suriani", "Hasriani", "Nurfadillah", "Herlina"],
            ["Mappangara", "Paturusi", "Makkasau", "Baharuddin", "Tahir", "Saleh", "Amiruddin", "Kadir"],
            ["Mappangara", "Tenri", "Baharuddin", "Tahir", "Saleh", "Kadir", "Amir", "Wahyuni"]),
    };

    public static string Full(Dice dice, Region region, Sex sex)
    {
        var stock = Stocks[region];
        var (first, last) = sex == Sex.Male ? (stock.Male, stock.LastMale) : (stock.Female, stock.LastFemale);
        var given = dice.Of(first);

        // Two given names before a family name or after none: as in real lists, some names are long.
        var second = dice.Chance(0.18) ? dice.Of(first) : null;
        return second is null || second == given ? $"{given} {dice.Of(last)}" : $"{given} {second} {dice.Of(last)}";
    }
}
