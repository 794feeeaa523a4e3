namespace WfhApi.Accounts;

/// <summary>Every sentence of the login pages, in both languages.</summary>
internal static class Words
{
    public static readonly LocalText Code = new("id", "en");
    public static readonly LocalText Product = new("Pengawasan WFH", "WFH Supervision");
    public static readonly LocalText Claim = new("Bekerja dari rumah, tetap terpantau dan tercatat.", "Working from home, seen and on record.");
    public static readonly LocalText ForWhom = new("Layanan resmi pemerintah daerah bagi aparatur sipil negara.", "An official service of the regional government for its civil servants.");
    public static readonly LocalText SkipToContent = new("Langsung ke isi", "Skip to content");
    public static readonly LocalText LanguageLabel = new("Bahasa", "Language");
    public static readonly LocalText AccountLabel = new("Akun", "Account");
    public static readonly LocalText BackToApp = new("Kembali ke aplikasi", "Back to the application");
    public static readonly LocalText ErrorTitle = new("Ada yang perlu diperbaiki", "There is a problem");
    public static readonly LocalText ErrorPrefix = new("Kesalahan", "Error");

    public static readonly LocalText SignIn = new("Masuk", "Sign in");
    public static readonly LocalText SignInLead = new("Gunakan NIP dan kata sandi Anda.", "Use your NIP and your password.");
    public static readonly LocalText Nip = new("NIP", "NIP (employee number)");
    public static readonly LocalText NipHint = new("18 angka, boleh memakai spasi.", "18 digits, spaces are allowed.");
    public static readonly LocalText Password = new("Kata sandi", "Password");
    public static readonly LocalText NipMissing = new("Isi NIP Anda.", "Enter your NIP.");
    public static readonly LocalText PasswordMissing = new("Isi kata sandi Anda.", "Enter your password.");
    public static readonly LocalText Failed = new(
        "NIP atau kata sandi tidak cocok. Setelah lima kali gagal, akun terkunci selama sepuluh menit.",
        "The NIP or the password does not match. After five failures an account is locked for ten minutes.");
    public static readonly LocalText Forgotten = new("Lupa kata sandi? Hubungi pengelola kepegawaian di unit kerja Anda.", "Forgot your password? Ask the personnel officer of your unit.");
    public static readonly LocalText DemoAccounts = new("Akun demo", "Demo accounts");
    public static readonly LocalText DemoExplained = new(
        $"Hanya ada di lingkungan percobaan. Kata sandi semuanya {Accounts.DemoAccounts.Password}. Pilih akun untuk langsung masuk.",
        $"They exist in trial environments only. The password of all is {Accounts.DemoAccounts.Password}. Choose an account to sign in at once.");

    public static readonly LocalText TwoFactor = new("Verifikasi dua langkah", "Two-step verification");
    public static readonly LocalText TwoFactorLead = new("Masukkan kode enam angka dari aplikasi autentikator Anda.", "Enter the six-digit code of your authenticator app.");
    public static readonly LocalText OneTimeCode = new("Kode verifikasi", "Verification code");
    public static readonly LocalText Verify = new("Verifikasi", "Verify");
    public static readonly LocalText CodeMissing = new("Isi kode verifikasi.", "Enter the verification code.");
    public static readonly LocalText CodeWrong = new(
        "Kode tidak cocok, sudah dipakai, atau sudah tidak berlaku. Tunggu kode berikutnya, lalu coba lagi.",
        "The code does not match, was used already, or is no longer valid. Wait for the next one and try again.");
    public static readonly LocalText LockedOut = new("Terlalu banyak percobaan. Coba lagi setelah sepuluh menit.", "Too many attempts. Try again in ten minutes.");
    public static readonly LocalText UseRecoveryCode = new("Ponsel tidak ada? Gunakan kode pemulihan", "No phone at hand? Use a recovery code");
    public static readonly LocalText RecoveryCode = new("Kode pemulihan", "Recovery code");
    public static readonly LocalText RecoveryCodeMissing = new("Isi kode pemulihan.", "Enter a recovery code.");
    public static readonly LocalText RecoveryCodeWrong = new("Kode pemulihan tidak cocok atau sudah dipakai.", "The recovery code does not match or was used already.");
    public static readonly LocalText SignInWithRecoveryCode = new("Masuk dengan kode pemulihan", "Sign in with the recovery code");
    public static readonly LocalText StartOver = new("Masuk sebagai orang lain", "Sign in as somebody else");

    public static readonly LocalText SignOut = new("Keluar", "Sign out");
    public static readonly LocalText SignOutLead = new(
        "Sesi pada peramban ini akan diakhiri. Presensi yang belum terkirim tetap tersimpan di perangkat.",
        "The session of this browser will end. Check-ins that were not sent yet stay on the device.");
    public static readonly LocalText SignedOut = new("Anda sudah keluar", "You are signed out");
    public static readonly LocalText SignedOutLead = new("Tutup peramban bila perangkat ini dipakai bersama.", "Close the browser if you share this device.");
    public static readonly LocalText SignInAgain = new("Masuk kembali", "Sign in again");

    public static readonly LocalText ChangePassword = new("Ganti kata sandi", "Change password");
    public static readonly LocalText ChangePasswordLead = new("Sesi Anda di perangkat lain akan berakhir.", "Your sessions on other devices will end.");
    public static readonly LocalText CurrentPassword = new("Kata sandi saat ini", "Current password");
    public static readonly LocalText NewPassword = new("Kata sandi baru", "New password");
    public static readonly LocalText NewPasswordHint = new(
        "Paling sedikit 12 karakter, tanpa NIP. Beberapa kata yang mudah Anda ingat sudah cukup.",
        "At least 12 characters, without your NIP. A few words that you remember easily will do.");
    public static readonly LocalText RepeatPassword = new("Ulangi kata sandi baru", "Repeat the new password");
    public static readonly LocalText NewPasswordMissing = new("Isi kata sandi baru.", "Enter a new password.");
    public static readonly LocalText RepeatDiffers = new("Kata sandi baru dan ulangannya berbeda.", "The new password and its repetition differ.");
    public static readonly LocalText SamePassword = new("Kata sandi baru harus berbeda dari yang sekarang.", "The new password must differ from the current one.");
    public static readonly LocalText WrongCurrentPassword = new("Kata sandi saat ini tidak cocok.", "The current password does not match.");
    public static readonly LocalText PasswordChanged = new("Kata sandi sudah diganti. Sesi di perangkat lain sudah diakhiri.", "The password was changed. Sessions on other devices have ended.");
    public static readonly LocalText PasswordHoldsNip = new("Kata sandi tidak boleh memuat NIP.", "The password must not contain the NIP.");
    public static readonly LocalText PasswordTooCommon = new("Kata sandi ini terlalu umum dan mudah ditebak.", "This password is too common and easy to guess.");
    public static readonly LocalText PasswordTooLong = new($"Kata sandi paling panjang {PasswordRules.MaxLength} karakter.", $"A password has at most {PasswordRules.MaxLength} characters.");
    public static readonly LocalText ChangedMeanwhile = new("Akun ini baru saja berubah. Coba sekali lagi.", "This account has just changed. Try once more.");

    public static readonly LocalText TwoFactorOn = new("Verifikasi dua langkah aktif.", "Two-step verification is on.");
    public static readonly LocalText TwoFactorOnLead = new(
        "Setiap masuk, Anda memasukkan kata sandi lalu kode dari aplikasi autentikator.", "At each sign-in you enter your password, then a code from your authenticator app.");
    public static readonly LocalText TwoFactorOff = new("Verifikasi dua langkah sudah dinonaktifkan.", "Two-step verification was turned off.");
    public static readonly LocalText TurnOn = new("Aktifkan", "Turn on");
    public static readonly LocalText TurnOff = new("Nonaktifkan", "Turn off");
    public static readonly LocalText TurnOffLead = new("Tanpa verifikasi dua langkah, kata sandi saja sudah cukup untuk masuk.", "Without two-step verification the password alone is enough to sign in.");
    public static readonly LocalText TurnOffQuestion = new("Nonaktifkan verifikasi dua langkah", "Turn two-step verification off");
    public static readonly LocalText ScanLead = new(
        "Kode dari ponsel Anda membuat kata sandi yang bocor tidak berguna bagi orang lain.", "A code from your phone makes a leaked password useless to others.");
    public static readonly LocalText ScanStep = new(
        "Pindai kode QR ini dengan aplikasi autentikator, misalnya FreeOTP, Google Authenticator, atau Microsoft Authenticator.",
        "Scan this QR code with an authenticator app, such as FreeOTP, Google Authenticator or Microsoft Authenticator.");
    public static readonly LocalText QrLabel = new("Kode QR untuk aplikasi autentikator", "QR code for the authenticator app");
    public static readonly LocalText TypeKeyStep = new("Tidak dapat memindai? Ketik kunci ini di aplikasi:", "Cannot scan? Type this key into the app:");
    public static readonly LocalText ConfirmStep = new("Masukkan kode enam angka yang ditampilkan aplikasi.", "Enter the six-digit code that the app shows.");
    public static readonly LocalText RecoveryCodes = new("Kode pemulihan Anda", "Your recovery codes");
    public static readonly LocalText RecoveryCodesLead = new(
        "Simpan kode ini di tempat yang aman. Masing-masing berlaku satu kali, bila ponsel Anda tidak ada. Kode ini tidak akan ditampilkan lagi.",
        "Keep these codes in a safe place. Each works once, when your phone is not at hand. They will not be shown again.");
    public static readonly LocalText CodesSaved = new("Sudah saya simpan", "I have saved them");
    public static readonly LocalText NewCodes = new("Buat kode pemulihan baru", "Make new recovery codes");
    public static readonly LocalText NewCodesLead = new("Kode yang lama tidak berlaku lagi.", "The old ones stop working.");
    public static readonly LocalText ConfirmWithPassword = new("Kata sandi, sebagai konfirmasi", "Your password, to confirm");

    public static readonly LocalText Problem = new("Permintaan masuk tidak dapat diproses", "The sign-in request cannot be processed");
    public static readonly LocalText ProblemLead = new(
        "Alamat yang membawa Anda ke sini tidak lengkap atau tidak dikenal. Mulailah lagi dari aplikasi.",
        "The address that brought you here is incomplete or unknown. Start again from the application.");
    public static readonly LocalText ProblemCode = new("Kode untuk pengelola sistem", "Code for the system administrator");
    public static readonly LocalText FormExpired = new("Formulir sudah kedaluwarsa. Isi sekali lagi.", "The form has expired. Fill it in once more.");

    public static LocalText PasswordTooShort(int length) => new($"Kata sandi paling sedikit {length} karakter.", $"A password has at least {length} characters.");

    public static LocalText CodesLeft(int count) => new($"Kode pemulihan yang tersisa: {count}.", $"Recovery codes left: {count}.");
}
