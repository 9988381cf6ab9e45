// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/keptpages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gongbao::source;
using namespace gongbao::source::ocr;
using namespace Qt::StringLiterals;

namespace {

const KeptPage kPage{{3, {{u"公报"_s, QRectF(1, 2, 30, 15), 15, {1, 16}, 91.5}}}, u"standin"_s};

} // namespace

class TestKeptPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasKept()
    {
        const KeptPages kept(m_folder.filePath(u"a"_s), "sum");
        QVERIFY(!kept.page(3, u"chi_sim"_s));
        kept.keep(kPage, u"chi_sim"_s);
        kept.keepLanguage(u"chi_tra"_s);
        const KeptPages again(m_folder.filePath(u"a"_s), "sum");
        QCOMPARE(again.page(3, u"chi_sim"_s).value(), kPage);
        QCOMPARE(again.language(), u"chi_tra"_s);
        QVERIFY(!again.page(3, u"chi_tra"_s));
        QVERIFY(!again.page(4, u"chi_sim"_s));
        QVERIFY(!KeptPages(m_folder.filePath(u"a"_s), "other").page(3, u"chi_sim"_s));
    }

    void takesTheFilesLanguageOrTheSurer()
    {
        const KeptPages kept(m_folder.filePath(u"d"_s), "sum");
        QVERIFY(!kept.page(3));
        QVERIFY(!QFile::exists(m_folder.filePath(u"d"_s))); // looking makes nothing
        KeptPage traditional = kPage;
        traditional.recognised.words.first().text = u"公報"_s;
        traditional.recognised.words.first().confidence = 95;
        kept.keep(kPage, u"chi_sim"_s);
        kept.keep(traditional, u"chi_tra"_s);
        QCOMPARE(kept.page(3).value(), traditional);
        kept.keepLanguage(u"chi_sim"_s);
        QCOMPARE(kept.page(3).value(), kPage);
    }

    void isPrivate()
    {
        const QString folder = m_folder.filePath(u"b"_s);
        KeptPages(folder, "sum").keep(kPage, u"chi_sim"_s);
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                 QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(folder) & kOthers));
        QVERIFY(!(QFile::permissions(pathIn(folder)) & kOthers));
    }

    void damageCountsAsNotKept()
    {
        const QString folder = m_folder.filePath(u"c"_s);
        const KeptPages kept(folder, "sum");
        kept.keep(kPage, u"chi_sim"_s);
        QFile file(pathIn(folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        for (const QByteArray& bytes : {QByteArray(), whole.first(whole.size() / 2),
                                        QByteArray(200, 'x'), qCompress(QByteArray(100, '\xff'))}) {
            file.resize(0);
            file.seek(0);
            file.write(bytes);
            file.flush();
            QVERIFY(!kept.page(3, u"chi_sim"_s));
        }
    }

    void withoutFolderNothingIsKept()
    {
        const KeptPages kept({}, "sum");
        kept.keep(kPage, u"chi_sim"_s);
        QVERIFY(!kept.page(3, u"chi_sim"_s));
    }

private:
    static QString pathIn(const QString& folder)
    {
        const QDir file(folder + u'/' +
                        QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first());
        return file.filePath(file.entryList(QDir::Files).first());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestKeptPages)
#include "tst_keptpages.moc"
