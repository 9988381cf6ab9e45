// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/columnorder.h"
#include "archivefixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::archive;

namespace {

using Ids = std::vector<DocumentId>;

Document document(const QString& title, int serial, const QString& body, int month)
{
    Document made;
    made.title = title;
    if (serial > 0) {
        made.number = {DocumentNumber::Form::Bracketed, u"云政办发"_s, 2024, serial};
    }
    if (!body.isEmpty()) {
        made.issuers = {{body}};
    }
    made.date = Date{2024, month, 1};
    made.blocks = {{BlockKind::Title, 0, title, {1, 1}}};
    made.span = {1, 1};
    return made;
}

} // namespace

class TestColumnOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Issue issue;
        issue.gazette.name = u"云山县人民政府公报"_s;
        issue.year = 2024;
        issue.number = 1;
        issue.documents = {document(u"乙"_s, 10, u"县政府"_s, 3), document(u"丙"_s, 9, {}, 1),
                           document(u"甲"_s, 0, u"县委"_s, 2)};
        m_archive.fill({issue});
    }

    void documentsWithoutComeLast_data()
    {
        QTest::addColumn<Order>("order");
        QTest::addColumn<Ids>("ids");
        QTest::newRow("newest") << Order::Date << Ids{1, 3, 2};
        QTest::newRow("oldest") << Order::Oldest << Ids{2, 3, 1};
        QTest::newRow("number") << Order::NumberUp << Ids{2, 1, 3}; // 9 before 10
        QTest::newRow("number down") << Order::NumberDown << Ids{1, 2, 3};
        QTest::newRow("title") << Order::TitleUp << Ids{2, 1, 3};
        QTest::newRow("title down") << Order::TitleDown << Ids{3, 1, 2};
        QTest::newRow("body") << Order::BodyUp << Ids{3, 1, 2};
        QTest::newRow("body down") << Order::BodyDown << Ids{1, 3, 2};
    }

    void documentsWithoutComeLast()
    {
        QFETCH(const Order, order);
        QFETCH(const Ids, ids);
        const Ids newest = *Catalogue(*m_archive.database).documentIds({});
        QCOMPARE(*inOrder(*m_archive.database, newest, order), ids);
    }

    void onlyWhatIsAskedForIsThere()
    {
        QCOMPARE(*inOrder(*m_archive.database, {3, 2}, Order::TitleUp), Ids({2, 3}));
    }

    void canBeStopped()
    {
        StopSource stop;
        stop.request_stop();
        const auto ids = inOrder(*m_archive.database, {1, 2, 3}, Order::TitleUp, stop.get_token());
        QCOMPARE(ids.error().code, ErrorCode::Cancelled);
    }

private:
    fixture::TemporaryArchive m_archive;
};

QTEST_GUILESS_MAIN(TestColumnOrder)
#include "tst_columnorder.moc"
