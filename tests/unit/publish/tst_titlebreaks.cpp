// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagegeometry.h"
#include "publish/titlebreaks.h"
#include "publish/titlephrases.h"

#include <QTest>

#include <algorithm>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

namespace {

/// Titles, one a line, with / where a line of the official page is to begin; a space after it is
/// printed as none.
constexpr QStringView kTitles = uR"(云溪区人民政府关于表彰先进的决定
云溪区人民政府办公室/关于进一步加强安全生产工作的通知
云溪区人民政府/ 关于公布第五批非物质文化遗产/ 代表性项目名录的通知
关于印发《云溪区强化重点区域/治理安全管理工作实施方案》的通知
中共云溪市委办公室 云溪市人民政府办公室/关于印发《云溪市推进城乡融合发展三年/行动计划（2024—2026年）》的通知
中共云溪市委云溪市人民政府关于全面推进/乡村振兴加快农业农村现代化的实施意见
云溪市人民政府办公室/云溪市发展和改革委员会/关于做好2024年重大项目建设工作的通知
云溪省人民政府办公厅/关于转发省发展改革委等部门云溪省/促进家政服务业提质扩容实施方案的通知
云溪市人民政府关于印发《云溪市/国民经济和社会发展第十四个五年规划/和二〇三五年远景目标纲要》的通知
云溪市生态环境局/ 云溪市财政局 云溪市住房和城乡建设局/关于印发《云溪市农村生活污水治理专项资金/管理办法（试行）》的通知
云溪市人力资源和社会保障局/云溪市财政局国家税务总局云溪市税务局/关于阶段性降低失业保险费率有关问题的通知
云溪市人民政府办公室/关于废止《云溪市人民政府办公室关于印发/〈云溪市城市管理办法〉的通知》等12件/行政规范性文件的通知
关于2023年国民经济和社会发展/计划执行情况与2024年国民经济/和社会发展计划草案的报告
云溪市第十七届人民代表大会常务委员会/关于批准云溪市2023年市本级/财政决算的决议
云溪市人民代表大会常务委员会/关于修改《云溪市城市市容/和环境卫生管理条例》的决定
国务院关于同意设立云溪综合保税区的批复
云溪市人民政府关于2024年度第一批/国有建设用地使用权挂牌出让方案的批复
云溪市人民政府/关于张三等15名同志职务任免的通知
云溪市人民政府办公室关于成立云溪市/防汛抗旱指挥部及调整成员单位的通知
云溪市新型冠状病毒肺炎疫情防控/工作领导小组办公室关于做好2022年/元旦春节期间疫情防控工作的通知
云溪县人民政府关于公布/2024年1—6月行政执法主体名单的公告
云溪市人民政府/关于印发云溪市碳达峰实施方案的通知
云溪市人民政府办公室/关于印发云溪市“十四五”养老服务/体系建设规划（2021—2025年）的通知
云溪市人民政府/关于表彰2023年度全市“五一劳动奖章”/和“工人先锋号”获得者的决定
云溪市国防动员委员会/关于2024年9月18日组织全市/防空警报试鸣的公告
云溪市自然资源和规划局/关于印发《云溪市城镇国有土地上房屋/征收与补偿评估技术规范》的通知
云溪市人民政府关于加强和改进新时代全市/普通高中教育教学工作的若干意见
云溪壮族自治区人民政府办公厅/关于进一步优化营商环境更好/服务市场主体的实施意见
云溪经济技术开发区管理委员会/关于印发《云溪经济技术开发区促进高新技术/产业高质量发展若干政策》的通知
云溪市市场监督管理局云溪市公安局/关于开展电动自行车及蓄电池/安全隐患全链条整治行动的通告
云溪市人民政府/关于修订《云溪市最低生活保障办法》的通知
云溪市城镇燃气安全专项整治工作方案
云溪市中小学校幼儿园规划建设条例实施细则
云溪市人民政府办公室关于贯彻落实/国务院第34号令有关事项的通知
云溪市人民政府/关于公布第八批市级文物保护单位/及其保护范围和建设控制地带的通知
云溪市2024年度地质灾害防治方案编制说明
云溪市财政局关于2024年云溪市政府/一般债券（三期）发行有关事项的通知
云溪市人民政府/关于对云政发〔2019〕12号/文件予以废止的决定
中国人民银行云溪市中心支行/云溪市地方金融监督管理局/关于金融支持民营企业发展壮大的指导意见
云溪市人民政府办公室/关于印发《云溪市数据要素市场化配置/改革行动方案》和《云溪市公共数据/授权运营管理暂行办法》的通知
云溪市人民政府令第168号/公布云溪市养犬管理规定
云溪市人民政府 中国人民解放军云溪军分区/关于2024年征兵工作的命令
云溪市人民检察院云溪市中级人民法院/关于办理环境污染刑事案件/若干问题的会议纪要
中共中央办公厅国务院办公厅/印发《关于进一步减轻义务教育阶段/学生作业负担和校外培训负担的意见》
云溪市人民政府办公室/关于印发云溪市“三线一单”/生态环境分区管控实施方案的通知
云溪市人民政府关于授予李四光等/同志云溪市劳动模范荣誉称号的决定)";

} // namespace

class TitleBreaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
    void costs_data();
    void costs();
    void longTitle();

private:
    static QStringList linesOf(FontSet& fonts, const QString& title);
};

QStringList TitleBreaksTest::linesOf(FontSet& fonts, const QString& title)
{
    Shaper shaper(fonts);
    QStringList lines;
    for (const SetLine& line : setTitle(shaper.shape(title, TypeRole::Title),
                                        kOfficialPage.titleSize, 0, kOfficialPage.areaWidth)) {
        lines.append(textOf(line));
        if (line.width > kOfficialPage.areaWidth) {
            lines.append(u"too wide"_s);
        }
    }
    return lines;
}

void TitleBreaksTest::titles_data()
{
    QTest::addColumn<QString>("title");
    for (const QStringView title : kTitles.split(u'\n')) {
        QTest::newRow(title.toUtf8().constData()) << title.toString();
    }
}

void TitleBreaksTest::titles()
{
    auto fonts = FontSet::load();
    if (!fonts) {
        QSKIP("No Chinese font is installed here.");
    }
    QFETCH(QString, title);
    QStringList lines = title.split(u'/');
    std::ranges::transform(lines, lines.begin(),
                           [](const QString& line) { return line.trimmed(); });
    QCOMPARE(linesOf(*fonts, title.remove(u'/')), lines);
}

void TitleBreaksTest::costs_data()
{
    QTest::addColumn<QString>("better"); // of two places to break a title, marked by /
    QTest::addColumn<QString>("worse");
    QTest::newRow("between bodies, not within one")
        << u"中共云溪区委员会/云溪区人民政府决定"_s << u"中共云溪区委/员会云溪区人民政府决定"_s;
    QTest::newRow("body") << u"云溪区人民政府办公室/关于植树的通知"_s
                          << u"云溪区人民政府/办公室关于植树的通知"_s;
    QTest::newRow("a place's office of a national body")
        << u"国家税务总局云溪市税务局/云溪市财政局关于税费的通知"_s
        << u"国家税务总局/云溪市税务局云溪市财政局关于税费的通知"_s;
    QTest::newRow("short name") << u"关于修订/《云溪市养犬办法》的通知"_s
                                << u"关于修订《云溪市/养犬办法》的通知"_s;
    QTest::newRow("date") << u"关于/2024年9月18日试鸣的公告"_s << u"关于2024年/9月18日试鸣的公告"_s;
    QTest::newRow("range of years") << u"规划/（2021—2025年）"_s << u"规划（2021—/2025年）"_s;
    QTest::newRow("number") << u"关于奖励/第五批先进集体的决定"_s
                            << u"关于奖励第五/批先进集体的决定"_s;
    QTest::newRow("document number")
        << u"废止/云政发〔2019〕12号文件"_s << u"废止云政发/〔2019〕12号文件"_s;
    QTest::newRow("before 和") << u"关于废止/和修改文件的决定"_s << u"关于废止和/修改文件的决定"_s;
    QTest::newRow("before 关于") << u"云溪市公安局/关于夜市的通告"_s
                                 << u"云溪市公安局关于/夜市的通告"_s;
    QTest::newRow("set phrase") << u"巩固/脱贫攻坚成果"_s << u"巩固脱贫攻/坚成果"_s;
}

void TitleBreaksTest::costs()
{
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto costOf = [](QString title) {
        const auto at = static_cast<std::size_t>(title.indexOf(u'/'));
        return titleBreakCosts(title.remove(u'/')).at(at);
    };
    QVERIFY(costOf(better) < costOf(worse));
}

void TitleBreaksTest::longTitle()
{
    auto fonts = FontSet::load();
    if (!fonts) {
        QSKIP("No Chinese font is installed here.");
    }
    const QString title = u"云溪区人民政府关于"_s + u"进一步加强安全生产"_s.repeated(30);
    QCOMPARE(linesOf(*fonts, title).join(QString()), title);
    QCOMPARE(titleBreakCosts({}).size(), std::size_t{1});
    QCOMPARE(titleBreakCosts(u"中共 委 局关于"_s).size(), std::size_t{9});
}

QTEST_GUILESS_MAIN(TitleBreaksTest)
#include "tst_titlebreaks.moc"
