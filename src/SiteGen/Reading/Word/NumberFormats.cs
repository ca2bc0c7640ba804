using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Reading.Word;

/// <summary>How a list counts, by the names of <c>w:numFmt</c> that documents use; what is not known counts in decimals.</summary>
internal enum NumberFormat
{
    /// <summary>1 2 3</summary>
    Decimal,

    /// <summary>01 02 … 10</summary>
    DecimalZero,

    /// <summary>i ii iii</summary>
    LowerRoman,

    /// <summary>I II III</summary>
    UpperRoman,

    /// <summary>a b … z aa bb</summary>
    LowerLetter,

    /// <summary>A B … Z AA BB</summary>
    UpperLetter,

    /// <summary>а б в, without the letters that lists skip</summary>
    RussianLower,

    /// <summary>А Б В</summary>
    RussianUpper,

    /// <summary>أ ب ج in the order of the numerals: أ ب ج د</summary>
    ArabicAbjad,

    /// <summary>أ ب ت in the order of the alphabet</summary>
    ArabicAlpha,

    /// <summary>1st 2nd 3rd</summary>
    Ordinal,

    /// <summary>一 二 三 … 十 十一</summary>
    Chinese,

    /// <summary>一 二 … 一〇 一一</summary>
    ChineseDigits,

    /// <summary>甲 乙 丙</summary>
    HeavenlyStems,

    /// <summary>子 丑 寅</summary>
    EarthlyBranches,

    /// <summary>① ② ③</summary>
    Circled,

    /// <summary>１ ２ ３</summary>
    FullWidth,

    /// <summary>* † ‡ §</summary>
    Signs,

    /// <summary>- 1 -</summary>
    Dashed,

    /// <summary>A sign that does not count.</summary>
    Bullet,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>Writes the numbers of lists.</summary>
internal static class NumberFormats
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private const string Abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private const string Alpha = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private const string HanDigits = "〇一二三四五六七八九";
    private const string Footnotes = "*†‡§";

    // A list that counts beyond this in letters is damaged: letters repeat.
    private const int MostRepeats = 30;

    private static readonly ImmutableArray<(int Value, string Sign)> Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The format of a <c>w:numFmt</c>.</summary>
    public static NumberFormat Parse(string? name) => name switch
    {
        "decimalZero" => NumberFormat.DecimalZero,
        "lowerRoman" => NumberFormat.LowerRoman,
        "upperRoman" => NumberFormat.UpperRoman,
        "lowerLetter" => NumberFormat.LowerLetter,
        "upperLetter" => NumberFormat.UpperLetter,
        "russianLower" => NumberFormat.RussianLower,
        "russianUpper" => NumberFormat.RussianUpper,
        "arabicAbjad" => NumberFormat.ArabicAbjad,
        "arabicAlpha" => NumberFormat.ArabicAlpha,
        "ordinal" => NumberFormat.Ordinal,
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => NumberFormat.Chinese,
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "chineseDigital" => NumberFormat.ChineseDigits,
        "ideographTraditional" => NumberFormat.HeavenlyStems,
        "ideographZodiac" => NumberFormat.EarthlyBranches,
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => NumberFormat.Circled,
        "decimalFullWidth" or "decimalFullWidth2" => NumberFormat.FullWidth,
        "chicago" => NumberFormat.Signs,
        "numberInDash" => NumberFormat.Dashed,
        "bullet" => NumberFormat.Bullet,
        "none" => NumberFormat.None,
        _ => NumberFormat.Decimal,
    };

    /// <summary>A number as printed.</summary>
    public static string Write(NumberFormat format, int number) => format switch
    {
        NumberFormat.None or NumberFormat.Bullet => "",
        NumberFormat.DecimalZero => number.ToString("D2", CultureInfo.InvariantCulture),
        NumberFormat.LowerRoman => Roman(number),
        NumberFormat.UpperRoman => Roman(number).ToUpperInvariant(),
        NumberFormat.LowerLetter => Repeated(Latin, number),
        NumberFormat.UpperLetter => Repeated(Latin, number).ToUpperInvariant(),
        NumberFormat.RussianLower => Repeated(Russian, number),
        NumberFormat.RussianUpper => Repeated(Russian, number).ToUpperInvariant(),
        NumberFormat.ArabicAbjad => Repeated(Abjad, number),
        NumberFormat.ArabicAlpha => Repeated(Alpha, number),
        NumberFormat.Ordinal => Ordinal(number),
        NumberFormat.Chinese => Chinese(number),
        NumberFormat.ChineseDigits => string.Concat(Decimal(number).Select(digit => char.IsAsciiDigit(digit) ? HanDigits[digit - '0'] : digit)),
        NumberFormat.HeavenlyStems => Among(Stems, number),
        NumberFormat.EarthlyBranches => Among(Branches, number),
        NumberFormat.Circled => number is > 0 and <= 20 ? ((char)('①' + number - 1)).ToString() : Decimal(number),
        NumberFormat.FullWidth => string.Concat(Decimal(number).Select(digit => char.IsAsciiDigit(digit) ? (char)('０' + digit - '0') : digit)),
        NumberFormat.Signs => Repeated(Footnotes, number),
        NumberFormat.Dashed => $"- {Decimal(number)} -",
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Among(string letters, int number) =>
        number > 0 && number <= letters.Length ? letters[number - 1].ToString() : Decimal(number);

    // z is followed by aa, bb, cc.
    private static string Repeated(string letters, int number) =>
        number > 0 && (number - 1) / letters.Length < MostRepeats
            ? new(letters[(number - 1) % letters.Length], 1 + (number - 1) / letters.Length) : Decimal(number);

    private static string Roman(int number)
    {
        if (number is <= 0 or > 32767)
        {
            return Decimal(number);
        }
        var text = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }
        return text.ToString();
    }

    private static string Ordinal(int number) => Decimal(number) + ((number / 10 % 10, number % 10) switch
    {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    });

    private static string Chinese(int number) => number switch
    {
        <= 0 or >= 100 => string.Concat(Decimal(number).Select(digit => char.IsAsciiDigit(digit) ? HanDigits[digit - '0'] : digit)),
        < 10 => HanDigits[number].ToString(),
        _ => (number < 20 ? "" : HanDigits[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : HanDigits[number % 10].ToString()),
    };
}
