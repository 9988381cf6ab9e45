// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingsdialog.h"

#include "publish/filenames.h"
#include "ui_settingsdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QPushButton>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

// In the order of the combo boxes' entries.
constexpr Appearance kAppearances[] = {Appearance::System, Appearance::Light, Appearance::Dark};
constexpr QLatin1StringView kLanguages[] = {""_L1, "zh_CN"_L1, "en"_L1};
constexpr QLatin1StringView kRecognised[] = {""_L1, "chi_sim"_L1, "chi_tra"_L1};

template<typename Values, typename Value>
int entryOf(const Values& values, const Value& value)
{
    const auto* found = std::ranges::find(values, value);
    return found == std::end(values) ? 0 : static_cast<int>(found - std::begin(values));
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences& preferences, const QStringList& archives,
                               FileDialogs dialogs, QWidget* parent)
    : QDialog(parent)
    , m_dialogs(std::move(dialogs))
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    m_ui->appearance->setCurrentIndex(entryOf(kAppearances, preferences.appearance));
    m_ui->language->setCurrentIndex(entryOf(kLanguages, preferences.language));
    fillFaces(preferences.reader.face);
    m_ui->points->setRange(kLeastPoints, kMostPoints);
    m_ui->measure->setRange(kLeastMeasure, kMostMeasure);
    show(preferences.reader);
    fillArchives(archives, preferences.archive);
    m_ui->recognition->setCurrentIndex(entryOf(kRecognised, preferences.recognitionLanguage));
    m_ui->folders->addItems(preferences.watchedFolders);
    m_ui->backupDays->setRange(1, kMostBackupDays);
    m_ui->backupsKept->setRange(1, kMostBackups);
    show(preferences.backups);
    m_ui->pattern->setText(preferences.exportPattern);
    m_ui->patternHint->setText(publish::placeholdersText());
    connect(m_ui->otherArchive, &QPushButton::clicked, this, &SettingsDialog::chooseArchive);
    connect(m_ui->chooseBackupFolder, &QPushButton::clicked, this,
            &SettingsDialog::chooseBackupFolder);
    connect(m_ui->addFolder, &QPushButton::clicked, this, &SettingsDialog::addFolder);
    connect(m_ui->removeFolder, &QPushButton::clicked, this, &SettingsDialog::removeFolder);
    const auto enableRemoving = [this] {
        m_ui->removeFolder->setEnabled(m_ui->folders->currentItem() != nullptr);
    };
    connect(m_ui->folders, &QListWidget::currentRowChanged, this, enableRemoving);
    enableRemoving();
    connect(m_ui->buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &SettingsDialog::restoreUsual);
    setReplaceable(true);
}

SettingsDialog::~SettingsDialog() = default;

Preferences SettingsDialog::preferences() const
{
    QStringList folders;
    for (int row = 0; row < m_ui->folders->count(); ++row) {
        folders.append(m_ui->folders->item(row)->text());
    }
    const QString pattern = m_ui->pattern->text().trimmed();
    return {.language = kLanguages[m_ui->language->currentIndex()],
            .appearance = kAppearances[m_ui->appearance->currentIndex()],
            .reader = {m_ui->face->currentData().toString(), m_ui->points->value(),
                       m_ui->measure->value()},
            .exportPattern = pattern.isEmpty() ? publish::usualPattern() : pattern,
            .watchedFolders = folders,
            .recognitionLanguage = kRecognised[m_ui->recognition->currentIndex()],
            .backups = {QDir::fromNativeSeparators(m_ui->backupFolder->text().trimmed()),
                        m_ui->backupDays->value(), m_ui->backupsKept->value()},
            .archive = m_ui->archive->currentData().toString()};
}

void SettingsDialog::setReplaceable(bool replaceable)
{
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_ui->language, m_ui->archive, m_ui->otherArchive}) {
        widget->setEnabled(replaceable);
    }
    m_ui->busy->setVisible(!replaceable);
}

void SettingsDialog::fillFaces(const QString& chosen)
{
    m_ui->face->addItem(tr("Song, as books are set"), QString());
    QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    if (!chosen.isEmpty() && !families.contains(chosen)) {
        families.prepend(chosen); // not installed any more, but not to be lost by looking
    }
    for (const QString& family : std::as_const(families)) {
        m_ui->face->addItem(family, family);
    }
}

void SettingsDialog::show(const Typography& typography)
{
    m_ui->face->setCurrentIndex(std::max(0, m_ui->face->findData(typography.face)));
    m_ui->points->setValue(typography.points);
    m_ui->measure->setValue(typography.measure);
}

void SettingsDialog::fillArchives(const QStringList& archives, const QString& chosen)
{
    QStringList paths = archives;
    if (!paths.contains(chosen)) {
        paths.prepend(chosen);
    }
    for (const QString& path : std::as_const(paths)) {
        m_ui->archive->addItem(QDir::toNativeSeparators(path), path);
    }
    m_ui->archive->setCurrentIndex(m_ui->archive->findData(chosen));
}

void SettingsDialog::chooseArchive()
{
    const QString former = m_ui->archive->currentData().toString();
    const QString path = m_dialogs.archiveToOpen(this, QFileInfo(former).absolutePath());
    if (path.isEmpty()) {
        return;
    }
    if (m_ui->archive->findData(path) < 0) {
        m_ui->archive->insertItem(0, QDir::toNativeSeparators(path), path);
    }
    m_ui->archive->setCurrentIndex(m_ui->archive->findData(path));
}

void SettingsDialog::addFolder()
{
    const QString folder = m_dialogs.folderToImport(this, QDir::homePath());
    if (!folder.isEmpty() && m_ui->folders->findItems(folder, Qt::MatchExactly).isEmpty()) {
        m_ui->folders->addItem(folder);
    }
}

void SettingsDialog::removeFolder()
{
    delete m_ui->folders->currentItem();
}

void SettingsDialog::chooseBackupFolder()
{
    const QString folder = m_dialogs.folderForBackups(this, m_ui->backupFolder->text());
    if (!folder.isEmpty()) {
        m_ui->backupFolder->setText(QDir::toNativeSeparators(folder));
    }
}

void SettingsDialog::show(const archive::BackupSchedule& backups)
{
    m_ui->backupFolder->setText(QDir::toNativeSeparators(backups.folder));
    m_ui->backupDays->setValue(backups.days);
    m_ui->backupsKept->setValue(backups.kept);
}

void SettingsDialog::restoreUsual()
{
    m_ui->appearance->setCurrentIndex(entryOf(kAppearances, Appearance::System));
    show(Typography{});
    m_ui->pattern->setText(publish::usualPattern());
    m_ui->recognition->setCurrentIndex(0);
}

} // namespace gongbao::desktop
