// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagegeometry.h"
#include "publish/titlebreaks.h"

#include <QTest>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class TitleBreaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
};

void TitleBreaksTest::titles_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("one line") << QStringList{u"云溪区人民政府关于表彰先进的决定"_s};
    QTest::newRow("before the subject")
        << QStringList{u"云溪区人民政府办公室"_s, u"关于进一步加强安全生产工作的通知"_s};
    QTest::newRow("where print wrapped it") << QStringList{
        u"云溪区人民政府"_s, u"关于公布第五批非物质文化遗产"_s, u"代表性项目名录的通知"_s};
    QTest::newRow("not inside a word")
        << QStringList{u"关于印发《云溪区强化重点区域"_s, u"治理安全管理工作实施方案》的通知"_s};
}

void TitleBreaksTest::titles()
{
    auto fonts = FontSet::load();
    if (!fonts) {
        QSKIP("No Chinese font is installed here.");
    }
    QFETCH(QStringList, lines);
    const bool spaced = lines.size() == 3;
    Shaper shaper(*fonts);
    const auto text = shaper.shape(lines.join(spaced ? u" "_s : QString()), TypeRole::Title);
    QStringList found;
    for (const SetLine& line :
         setTitle(text, kOfficialPage.titleSize, 0, kOfficialPage.areaWidth)) {
        found.append(textOf(line));
        QVERIFY(line.width <= kOfficialPage.areaWidth);
    }
    QCOMPARE(found, lines);
}

QTEST_GUILESS_MAIN(TitleBreaksTest)
#include "tst_titlebreaks.moc"
