// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/decoding.h"

#include <QStringEncoder>
#include <QTest>

#include <unicode/ucnv.h>

using namespace gongbao;
using namespace gongbao::source;
using namespace Qt::StringLiterals;

namespace {

const QString kText = u"某区人民政府公报\n2025年第2期\n"_s;

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding).encode(text);
}

} // namespace

namespace {

QByteArray encoded(const QString& text, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &status);
    QByteArray bytes(4 * text.size(), '\0');
    bytes.truncate(ucnv_fromUChars(converter, bytes.data(), int(bytes.size()),
                                   reinterpret_cast<const UChar*>(text.utf16()), int(text.size()),
                                   &status));
    ucnv_close(converter);
    return bytes;
}

} // namespace

class TestDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const auto row = [](const char* name, const QByteArray& bytes, Encoding encoding) {
            QTest::newRow(name) << bytes << static_cast<int>(encoding);
        };
        const QByteArray little = utf16(kText, QStringConverter::Utf16LE);
        const QByteArray big = utf16(kText, QStringConverter::Utf16BE);
        row("utf-8", kText.toUtf8(), Encoding::Utf8);
        row("utf-8 with mark", "\xEF\xBB\xBF" + kText.toUtf8(), Encoding::Utf8Bom);
        row("utf-16 le with mark", "\xFF\xFE" + little, Encoding::Utf16LittleEndian);
        row("utf-16 be with mark", "\xFE\xFF" + big, Encoding::Utf16BigEndian);
        row("utf-16 le", little, Encoding::Utf16LittleEndian);
        row("utf-16 be", big, Encoding::Utf16BigEndian);
        // 某区人民政府公报 in GB 18030.
        row("gb18030",
            QByteArray::fromHex("c4b3c7f8c8cbc3f1d5feb8aeb9abb1a80a32303235c4eab5da32c6da0a"),
            Encoding::Gb18030);
    }

    void findsEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        const Result<DecodedText> decoded = decode(bytes, u"a.txt"_s);
        QVERIFY2(decoded.ok(), decoded ? "" : qPrintable(decoded.error().message));
        QCOMPARE(decoded->text, kText);
        QCOMPARE(static_cast<int>(decoded->encoding), encoding);
    }

    void refusesBadBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("neither encoding") << QByteArray("abc\xFF\xFF zzz") << u"offset 3"_s;
        QTest::newRow("bad utf-8 behind its mark") << QByteArray("\xEF\xBB\xBF"
                                                                 "ab\xC3\x28")
                                                   << u"offset 5"_s;
        QTest::newRow("cut within a character") << u"公报"_s.toUtf8().chopped(1) << u"byte 3"_s;
        QTest::newRow("UTF-8 with a NUL")
            << u"公报2024年\n"_s.toUtf8() + QByteArray("\0x", 2) << u"binary"_s;
        QTest::newRow("utf-32") << QByteArray("\xFF\xFE\0\0\x01\x4E\0\0", 8) << u"UTF-32"_s;
        const QString traditional =
            u"臺北市政府公報 發文字號：府教字第1140012345號 主旨：公告事項"_s;
        QTest::newRow("Big5") << encoded(traditional, "Big5") << u"Big5"_s;
        const QString japanese = u"官報 この政令は、令和五年四月一日から施行する。"_s.repeated(4);
        QTest::newRow("Shift_JIS") << encoded(japanese, "Shift_JIS") << u"Shift_JIS"_s;
        QTest::newRow("EUC-JP") << encoded(japanese, "EUC-JP") << u"EUC-JP"_s;
        QTest::newRow("Latin-1") << encoded(
                                        u"Amtsblatt: Die Verordnung für öffentliche Körperschaften "
                                        "gilt nach den Änderungen für die Gemeinden und die "
                                        "Städte."_s.repeated(3),
                                        "ISO-8859-1")
                                 << u"ISO-8859-1"_s;
        QTest::newRow("binary") << QByteArray("PK\x03\x04\0\0\0\0\x14", 9) << u"binary"_s;
    }

    void refusesBadBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<DecodedText> decoded = decode(bytes, u"a.txt"_s);
        QVERIFY(!decoded.ok());
        QCOMPARE(decoded.error().code, ErrorCode::NotText);
        QVERIFY2(decoded.error().message.contains(says), qPrintable(decoded.error().message));
        QVERIFY(decoded.error().message.contains(u"a.txt"_s));
    }

    void decodesNothing()
    {
        const Result<DecodedText> decoded = decode({}, u"a.txt"_s);
        QVERIFY(decoded.ok());
        QVERIFY(decoded->text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDecoding)
#include "tst_decoding.moc"
