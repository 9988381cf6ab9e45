// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readerpanel.h"
#include "readercontents.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

class TestParticulars final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsParticularsThatThereAre()
    {
        ReaderPanel panel;
        ReaderContent content = longContent();
        content.findings = {{FindingKind::NoDate, 12, {u"某通知"_s}}};
        panel.showDocument(content);
        QCOMPARE(part<QLabel>(panel, u"number")->text(), u"甲政发〔2024〕3号"_s);
        QCOMPARE(part<QLabel>(panel, u"bodies")->text(), u"甲区人民政府"_s);
        QVERIFY(part<QLabel>(panel, u"file")->text().contains(u"甲.txt"_s));
        QVERIFY(part<QLabel>(panel, u"date")->isHidden());
        QVERIFY(!part<QWidget>(panel, u"findingsArea")->isHidden());
        content.id = 2;
        content.findings.clear();
        panel.showDocument(content);
        QVERIFY(part<QWidget>(panel, u"findingsArea")->isHidden());
    }

    void listsAppointments()
    {
        ReaderPanel panel;
        ReaderContent content = longContent();
        content.document.appointments = {{u"张三"_s, u"区水利局局长"_s,
                                          Appointment::Act::OnProbation, u"一年"_s,
                                          Date{2024, 3, 1}, 8}};
        panel.showDocument(content);
        QVERIFY(!part<QWidget>(panel, u"appointmentsArea")->isHidden());
        const auto* list = part<QTreeWidget>(panel, u"appointments");
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), u"张三"_s);
        QCOMPARE(list->topLevelItem(0)->text(1), u"试用"_s);
        QCOMPARE(list->topLevelItem(0)->text(2), u"区水利局局长"_s);
        QCOMPARE(list->topLevelItem(0)->text(3), u"一年"_s);
        content.id = 2;
        content.document.appointments.clear();
        panel.showDocument(content);
        QVERIFY(part<QWidget>(panel, u"appointmentsArea")->isHidden());
    }

    void particularsListBothWays()
    {
        ReaderPanel panel;
        panel.resize(900, 700);
        panel.show();
        QSignalSpy wanted(&panel, &ReaderPanel::documentWanted);
        panel.showDocument(citingContent(1));
        auto* cited = part<QListWidget>(panel, u"cited");
        QCOMPARE(cited->count(), 2);
        QVERIFY(cited->item(1)->text().contains(u"《乙办法》 乙政发〔2021〕8号"_s));
        auto* citing = part<QListWidget>(panel, u"citing");
        QCOMPARE(citing->count(), 1);
        Q_EMIT citing->itemActivated(citing->item(0));
        QCOMPARE(wanted.first().first().toLongLong(), 201);
        Q_EMIT cited->itemActivated(cited->item(1));
        QCOMPARE(wanted.count(), 1);
        panel.showDocument(longContent());
        QVERIFY(!cited->isVisible());
        QVERIFY(!citing->isVisible());
    }
};

QTEST_MAIN(TestParticulars)
#include "tst_particulars.moc"
