// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/bodyforms.h"

#include <QTest>

#include <algorithm>

using namespace gongbao::parse;
using namespace Qt::StringLiterals;

namespace {

/// The name that @p name is listed under among @p names and itself.
QString preferredOf(const QString& name, QStringList names)
{
    names.append(name);
    const std::vector<std::size_t> preferred = preferredForms(names);
    return names.at(static_cast<qsizetype>(preferred.back()));
}

} // namespace

class TestBodyForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data()
    {
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("full");
        QTest::newRow("ending of the place")
            << u"区人民政府办公室"_s << u"甲市乙区人民政府办公室"_s;
        QTest::newRow("all in short") << u"区政府办"_s << u"甲市乙区人民政府办公室"_s;
        QTest::newRow("shorter still") << u"市府办"_s << u"甲市人民政府办公室"_s;
        QTest::newRow("general office") << u"省政府办"_s << u"甲省人民政府办公厅"_s;
        QTest::newRow("without the city") << u"乙区人民政府"_s << u"甲市乙区人民政府"_s;
        QTest::newRow("both") << u"乙区政府办公室"_s << u"甲市乙区人民政府办公室"_s;
        QTest::newRow("contraction") << u"市发改委"_s << u"甲市发展和改革委员会"_s;
        QTest::newRow("contraction, place in full")
            << u"甲市人社局"_s << u"甲市人力资源和社会保障局"_s;
        QTest::newRow("half a contraction") << u"市市场监管局"_s << u"甲市市场监督管理局"_s;
        QTest::newRow("words left out") << u"县住建局"_s << u"丙县住房和城乡建设局"_s;
        QTest::newRow("without and") << u"甲市发展改革委"_s << u"甲市发展和改革委员会"_s;
        QTest::newRow("without management") << u"区应急局"_s << u"乙区应急管理局"_s;
        QTest::newRow("party committee") << u"区委"_s << u"中共甲市乙区委员会"_s;
        QTest::newRow("office of the committee") << u"区委办"_s << u"中共乙区委办公室"_s;
        QTest::newRow("committee, half short") << u"中共乙区委"_s << u"中共甲市乙区委员会"_s;
        QTest::newRow("discipline") << u"市纪委"_s << u"中共甲市纪律检查委员会"_s;
        QTest::newRow("congress") << u"县人大常委会"_s << u"丙县人民代表大会常务委员会"_s;
        QTest::newRow("conference") << u"区政协"_s << u"中国人民政治协商会议甲市乙区委员会"_s;
        QTest::newRow("autonomous county") << u"县政府"_s << u"丁戊族自治县人民政府"_s;
        QTest::newRow("autonomous prefecture")
            << u"丁戊州人民政府"_s << u"丁戊己族自治州人民政府"_s;
        QTest::newRow("ending lost") << u"庚辛人民政府办公室"_s << u"甲市庚辛区人民政府办公室"_s;
        QTest::newRow("the state's name") << u"财政部"_s << u"中华人民共和国财政部"_s;
        QTest::newRow("of the state") << u"国家发改委"_s << u"国家发展和改革委员会"_s;
        QTest::newRow("traditional") << u"區人民政府辦公室"_s << u"甲市乙区人民政府办公室"_s;
    }

    void joins()
    {
        QFETCH(QString, brief);
        QFETCH(QString, full);
        QCOMPARE(preferredOf(brief, {full}), full);
        QCOMPARE(preferredOf(full, {brief}), full);
    }

    void keepsApart_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("city and district") << u"市人民政府"_s << u"甲市乙区人民政府"_s;
        QTest::newRow("the city's and the district's bureau")
            << u"市财政局"_s << u"甲市乙区财政局"_s;
        QTest::newRow("other place") << u"丙区人民政府"_s << u"甲市乙区人民政府"_s;
        QTest::newRow("place that ends alike") << u"甲县教育局"_s << u"子甲县教育局"_s;
        QTest::newRow("body and its office") << u"区人民政府"_s << u"乙区人民政府办公室"_s;
        QTest::newRow("predecessor: one word of two") << u"甲市教育局"_s << u"甲市教育体育局"_s;
        QTest::newRow("predecessor: agriculture") << u"市农业局"_s << u"甲市农业农村局"_s;
        QTest::newRow("predecessor: transport") << u"甲市交通局"_s << u"甲市交通运输局"_s;
        QTest::newRow("other rank") << u"市发改局"_s << u"甲市发展和改革委员会"_s;
        QTest::newRow("no place") << u"财政局"_s << u"甲市财政局"_s;
        QTest::newRow("two kinds of office") << u"甲省人民政府办公室"_s << u"甲省人民政府办公厅"_s;
        QTest::newRow("autonomous region") << u"区人民政府"_s << u"甲族自治区人民政府"_s;
        QTest::newRow("party and state") << u"中共乙区委员会"_s << u"甲市乙区政府"_s;
        QTest::newRow("characters within words") << u"甲市民政局"_s << u"甲市民族行政局"_s;
    }

    void keepsApart()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(preferredOf(one, {other}), one);
        QCOMPARE(preferredOf(other, {one}), other);
    }

    void leavesOpenWhatMayBeSeveral()
    {
        const QStringList two{u"甲市乙区人民政府"_s, u"甲市丙区人民政府"_s};
        QCOMPARE(preferredOf(u"区人民政府"_s, two), u"区人民政府"_s);
        QCOMPARE(preferredOf(u"区政府"_s, two + QStringList{u"区人民政府"_s}), u"区政府"_s);
        QCOMPARE(preferredOf(u"乙区政府"_s, two), u"甲市乙区人民政府"_s);
    }

    void goesOnToTheFullest()
    {
        QCOMPARE(preferredOf(u"区政府办"_s, {u"乙区人民政府办公室"_s, u"甲市乙区人民政府办公室"_s}),
                 u"甲市乙区人民政府办公室"_s);
    }

    void doesNotDependOnTheOrder()
    {
        QStringList names{u"区政府"_s,     u"甲市乙区人民政府"_s,     u"乙区人民政府"_s,
                          u"区人民政府"_s, u"甲市发展和改革委员会"_s, u"市发改委"_s};
        std::ranges::sort(names);
        QHash<QString, QString> expected;
        do {
            const std::vector<std::size_t> preferred = preferredForms(names);
            QHash<QString, QString> found;
            for (qsizetype i = 0; i < names.size(); ++i) {
                const auto index = preferred[static_cast<std::size_t>(i)];
                found.insert(names.at(i), names.at(static_cast<qsizetype>(index)));
            }
            expected = expected.isEmpty() ? found : expected;
            QCOMPARE(found, expected);
        } while (std::ranges::next_permutation(names).found);
    }

    void takesLongNamesInTheirStride()
    {
        const QString full = u"甲市"_s + QString(200, u'发') + u"委员会"_s;
        QCOMPARE(preferredOf(u"甲市"_s + QString(90, u'发') + u"改委"_s, {full}).size(), 94);
    }
};

QTEST_GUILESS_MAIN(TestBodyForms)
#include "tst_bodyforms.moc"
