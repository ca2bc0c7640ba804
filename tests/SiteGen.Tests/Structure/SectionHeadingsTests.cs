using SiteGen.Facts;
using SiteGen.Structure;
using Xunit;

namespace SiteGen.Tests.Structure;

public sealed class SectionHeadingsTests
{
    public static TheoryData<string, string, string> Verbs { get; } =
        [.. SectionWords.Verbs.Select(verb => new TheoryDataRow<string, string, string>(verb.Language, verb.Example, verb.Code))];

    public static TheoryData<string, string, string> Addressees { get; } =
        [.. SectionWords.Addressees.Select(addressee => new TheoryDataRow<string, string, string>(addressee.Language, addressee.Example, addressee.Code))];

    public static TheoryData<string, string, string, string> Small { get; } =
        [.. SectionWords.Small.Select(word => new TheoryDataRow<string, string, string, string>(word.Role, word.Language, word.Form, word.Example))];

    [Theory, MemberData(nameof(Verbs))]
    public void Each_verb_of_the_table_reads_its_own_example(string language, string example, string code) =>
        Assert.Equal(code, SectionHeadings.Read(example, language)?.Code);

    [Theory, MemberData(nameof(Addressees))]
    public void Each_addressee_of_the_table_reads_its_own_example(string language, string example, string code)
    {
        var heading = SectionHeadings.Read(example, language);

        Assert.Equal(code, string.Join('-', heading!.Addressees));
    }

    [Theory, MemberData(nameof(Small))]
    public void Each_small_word_does_what_the_table_says(string role, string language, string form, string example)
    {
        var heading = SectionHeadings.Read(example, language);

        Assert.True(heading!.IsKnown, form);
        Assert.Equal(role == "further" ? 2 : 1, heading.Ordinal);
        Assert.Empty(heading.Unknown);
        Assert.Equal(role switch { "further" => 0, "joiner" => 2, _ => heading.Addressees.Length }, heading.Addressees.Length);
    }

    [Theory]
    [InlineData("zh", "责成秘书长和协调委员会", "ins-sg-coord")]
    [InlineData("zh", "进一步责成电信标准化局主任和电信发展局主任", "ins2-tsb-bdt")]
    [InlineData("zh", "请成员国，部门成员和部门准成员", "inv-ms-sm-as")]
    [InlineData("zh", "责成国际电联理事会国际互联网相关公共政策工作组", "ins-cwg")]
    [InlineData("zh", "请世界电信发展大会、无线电通信全会和世界电信标准化全会", "inv-wtdc-ra-wtsa")]
    [InlineData("zh", "责成秘书长和三个局的主任", "ins-sg-dirs")]
    [InlineData("zh", "请成员国主管部门", "inv-adm")]
    [InlineData("zh", "进一步认识到", "rcg2")]
    [InlineData("en", "instructs the Secretary-General and the Directors of the Bureaux", "ins-sg-dirs")]
    [InlineData("en", "invites Member States, Sector Members, Associates and Academia, as appropriate", "inv-ms-sm-as-ac")]
    [InlineData("fr", "charge le Directeur du Bureau de développement des télécommunications (BDT), selon qu'il conviendra", "ins-bdt")]
    [InlineData("ru", "поручает Рабочей группе Совета по вопросам международной государственной политики, касающимся интернета (РГС-Интернет)", "ins-cwg")]
    [InlineData("en", "further instructs the Director of the Telecommunication Development Bureau, in close collaboration with the Director of the Radiocommunication Bureau", "ins2-bdt-br")]
    [InlineData("en", "invites Member States, Sector Members, Associates and Academia", "inv-ms-sm-as-ac")]
    [InlineData("en", "instructs the Grand Vizier and the Council", "ins-oa-cl")]
    [InlineData("en", "instructs the Keeper of Seals and Maps", "ins-oa")]
    [InlineData("en", "considering further", "con2")]
    [InlineData("en", "*resolves*", "res")]
    [InlineData("en", "[invites ITU Member States]", "inv-ms")]
    [InlineData("en", "instructs the Secretary-GeneralDirectors of the Bureaux", "ins-sg-dirs")]
    [InlineData("en", "recallingnoting", "rcl")]
    [InlineData("fr", "charge le Secrétaire général et les Directeurs des trois Bureaux", "ins-sg-dirs")]
    [InlineData("fr", "invite les États Membres, les Membres des Secteurs, les Associés et les établissements universitaires", "inv-ms-sm-as-ac")]
    [InlineData("fr", "considérant en outre", "con2")]
    [InlineData("fr", "INVITE LES ETATS MEMBRES", "inv-ms")]
    [InlineData("es", "encarga además al Director de la Oficina de Desarrollo de las Telecomunicaciones", "ins2-bdt")]
    [InlineData("es", "invita a los Estados Miembros y a los Miembros de Sector", "inv-ms-sm")]
    [InlineData("ru", "поручает Генеральному секретарю и Директорам трех Бюро", "ins-sg-dirs")]
    [InlineData("ru", "настоятельно призывает Государства-Члены", "urg-ms")]
    [InlineData("ru", "учитывая далее", "con2")]
    [InlineData("ru", "просит Совет", "req-cl")]
    [InlineData("ar", "وإذ يضع في اعتباره كذلك", "con2")]
    [InlineData("ar", "يكلف الأمين العام ومديري المكاتب الثلاثة", "ins-sg-dirs")]
    [InlineData("ar", "يدعو الدول الأعضاء وأعضاء القطاعات والمنتسبين", "inv-ms-sm-as")]
    [InlineData("en", "bewailing", "sec")]
    public void A_heading_gives_its_part_of_the_token(string language, string heading, string token) =>
        Assert.Equal(token, SectionHeadings.Read(heading, language)?.Token);

    [Theory]
    [InlineData("fr", "décide", "decision", "dec")]
    [InlineData("fr", "décide", "resolution", "res")]
    [InlineData("ru", "решает", "decision", "dec")]
    [InlineData("en", "resolves", "decision", "res")]
    public void A_word_for_two_verbs_is_read_by_the_kind_of_text(string language, string heading, string instrument, string code) =>
        Assert.Equal(code, SectionHeadings.Read(heading, language, instrument)?.Code);

    [Fact]
    public void Blank_text_is_no_heading() => Assert.Null(SectionHeadings.Read(" \u00AD", "en"));
}
