<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Archive</name>
    <message>
        <source>%1 has no issue %2.</source>
        <translation>%1 中没有编号为 %2 的一期。</translation>
    </message>
    <message>
        <source>%1 has no document %2.</source>
        <translation>%1 中没有编号为 %2 的文件。</translation>
    </message>
    <message>
        <source>%1: the blocks of document %2 don&apos;t fit its text; check the archive and restore it from a backup.</source>
        <translation>%1：文件 %2 的段落标记与正文不符；请检查档案库并从备份恢复。</translation>
    </message>
    <message>
        <source>The archive already has another file of %1, year %2, number %3; replace it if %4 is the better one.</source>
        <translation>档案库中已有《%1》%2年第%3期的另一个文件；如果 %4 更好，请选择替换。</translation>
    </message>
    <message>
        <source>The program&apos;s file %1 can&apos;t be read; install Gongbao again.</source>
        <translation>程序文件 %1 无法读取；请重新安装 Gongbao。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Gongbao (archive version %2, this program knows %3); install the newer program to open it.</source>
        <translation>%1 由更新版本的 Gongbao 写成（档案库版本 %2，本程序支持到 %3）；请安装新版程序后再打开。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made; check the permissions of the folder above it.</source>
        <translation>无法建立文件夹 %1；请检查上级文件夹的权限。</translation>
    </message>
    <message>
        <source>%1: there is no such folder; make it or choose another place for the archive.</source>
        <translation>%1：没有这个文件夹；请新建它，或为档案库另选位置。</translation>
    </message>
    <message>
        <source>%1: there is no such archive.</source>
        <translation>%1：没有这个档案库。</translation>
    </message>
    <message>
        <source>%1 was written by an older Gongbao and must be brought up to date first; open it where it may be written.</source>
        <translation>%1 由较早版本的 Gongbao 写成，须先升级；请在可写的位置打开。</translation>
    </message>
    <message>
        <source>%1 is in use by another program; try again when that has finished.</source>
        <translation>%1 正被另一个程序使用；请等它完成后重试。</translation>
    </message>
    <message>
        <source>%1 may not be written; check the permissions of the file and of its folder.</source>
        <translation>%1 不可写；请检查文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 is not a Gongbao archive; choose another file.</source>
        <translation>%1 不是 Gongbao 档案库；请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2); restore it from a backup.</source>
        <translation>%1 已损坏（%2）；请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened; check the permissions of the file and of its folder.</source>
        <translation>%1 无法打开；请检查文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk failed while %1 was used (%2); check the disk.</source>
        <translation>使用 %1 时磁盘出错（%2）；请检查磁盘。</translation>
    </message>
    <message>
        <source>%1: a value is too large to store.</source>
        <translation>%1：数据过大，无法存储。</translation>
    </message>
    <message>
        <source>%1 could not be used (%2).</source>
        <translation>%1 无法使用（%2）。</translation>
    </message>
    <message>
        <source>%1 can&apos;t grow, the disk is full or a quota is used up; free some space and try again.</source>
        <translation>%1 无法增大：磁盘已满或配额已用完；请腾出空间后再试。</translation>
    </message>
    <message>
        <source>%1: the places of issue %2 on its pages are damaged; check the archive and restore it from a backup.</source>
        <translation>%1：编号为 %2 的一期的版面位置已损坏；请检查档案库，并从备份恢复。</translation>
    </message>
    <message>
        <source>%1 may not be written because %2, which another user&apos;s program left beside it, may not. Have that user close Gongbao; where nobody has the archive open, delete it.</source>
        <translation>%1 不能写入：旁边的 %2 是别的用户的程序留下的，不可写。请那位用户关闭 Gongbao；确认没有人打开这个档案库时，删除它即可。</translation>
    </message>
    <message>
        <source>%1 has no original file %2.</source>
        <translation>%1 中没有编号为 %2 的原始文件。</translation>
    </message>
    <message>
        <source>An archive has no table %1.</source>
        <translation>档案库里没有名为 %1 的表。</translation>
    </message>
    <message>
        <source>This is no row of the table %1.</source>
        <translation>这不是表 %1 的一条记录。</translation>
    </message>
    <message>
        <source>%1 is no archive yet: it is empty, or making it was broken off. Import into it again, and it will be made.</source>
        <translation>%1 尚未建成档案库：它是空文件，或者新建时中断了。再次导入即可建成。</translation>
    </message>
    <message>
        <source>The search index of “%1” is damaged; make it anew with “gongbao-cli reindex”.</source>
        <translation>“%1”的检索索引已损坏；请运行“gongbao-cli reindex”重建。</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>There is no room for the backup %1; choose another disk.</source>
        <translation>磁盘空间不足，备份 %1 放不下；请换一个磁盘。</translation>
    </message>
    <message>
        <source>%1 is in use; close the program that uses it first.</source>
        <translation>%1 正在使用；请先关闭使用它的程序。</translation>
    </message>
    <message>
        <source>A backup was made, but %1, which is too old to be kept, could not be removed; remove it yourself.</source>
        <translation>备份已做好，但过旧的 %1 未能删除，请自行删除。</translation>
    </message>
    <message>
        <source>No backup was made: the folder %1 is missing. Connect its disk, or choose another folder in the settings.</source>
        <translation>未做备份：找不到文件夹 %1。请接上它所在的磁盘，或在设置中另选文件夹。</translation>
    </message>
</context>
<context>
    <name>BasketWindow</name>
    <message>
        <source>Basket</source>
        <translation>文件篮</translation>
    </message>
    <message>
        <source>Documents in the basket</source>
        <translation>文件篮中的文件</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take Out</source>
        <translation>移出(&amp;T)</translation>
    </message>
    <message>
        <source>Names of &amp;files:</source>
        <translation>文件名(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;One PDF…</source>
        <translation>合成一份 PDF(&amp;O)…</translation>
    </message>
    <message>
        <source>One PDF &amp;Each…</source>
        <translation>每份一个 PDF(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;List as CSV…</source>
        <translation>清单存为 CSV(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Begin one PDF with a list of its co&amp;ntents</source>
        <translation>合成的 PDF 以目录开头(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>页面(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Hide other documents on them</source>
        <translation>遮去页上的其他文件(&amp;H)</translation>
    </message>
    <message>
        <source>The first and the last page become pictures without what is printed of other documents; the text can still be copied</source>
        <translation>首页和末页变成图片，不含页上印的其他文件；文字仍可复制</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>预览(&amp;V)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Cancel Index &amp;Update</source>
        <translation>取消更新索引(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Quit Reading Again</source>
        <translation>停止重新辨认(&amp;Q)</translation>
    </message>
    <message>
        <source>Cancel C&amp;orrection</source>
        <translation>取消更正(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel Import</source>
        <translation>取消导入(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel &amp;Writing PDF</source>
        <translation>取消导出(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel &amp;Printing</source>
        <translation>取消打印(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel Bac&amp;kup</source>
        <translation>取消备份(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>A row of the table %1 belongs to one of %2 that is missing.</source>
        <translation>表 %1 中有一行所属的 %2 不存在。</translation>
    </message>
    <message>
        <source>Documents of issue %1 are listed although it is not current, or missing from the lists although it is.</source>
        <translation>编号为 %1 的一期的文件与其版本不符：已非现行却仍列出，或为现行却未列出。</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>原始文件</translation>
    </message>
    <message>
        <source>The original file %1 is not what was imported: its SHA-256 differs.</source>
        <translation>原始文件 %1 与导入时不同：SHA-256 不符。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>The search index was made with other rules than this program&apos;s and finds too little; build it anew (gongbao-cli reindex).</source>
        <translation>检索索引所用的规则与本程序不同，会漏查；请重建索引（gongbao-cli reindex）。</translation>
    </message>
    <message>
        <source>No document can have the number %1; searches leave it out.</source>
        <translation>文件不可能有编号 %1；检索时会略过它。</translation>
    </message>
    <message>
        <source>Issue %1 (%2) has %3 documents, but its original has %4.</source>
        <translation>编号为 %1 的一期（%2）有 %3 份文件，而原件中有 %4 份。</translation>
    </message>
    <message>
        <source>“%1” in issue %2 (%3) is not what the original says: its record was changed after the import. The original is kept as it was.</source>
        <translation>编号为 %2 的一期（%3）中的“%1”与原件不符：记录在导入之后被改动过。原件未变。</translation>
    </message>
    <message>
        <source>Issue %1 (%2) could not be compared with its original: %3</source>
        <translation>编号为 %1 的一期（%2）无法与原件比较：%3</translation>
    </message>
    <message>
        <source>The PDF file of issue %1 (%2) is read otherwise today in %3 places: another version of the PDF library reads it, or its record was changed after the import. “gongbao-cli reread --all --dry-run” shows them.</source>
        <translation>编号为 %1 的一期（%2）的 PDF 如今有 %3 处读法不同：读它的 PDF 程序库版本变了，或记录在导入之后被改动过。“gongbao-cli reread --all --dry-run”逐处列出。</translation>
    </message>
    <message>
        <source>Issue %1 (%2) was read by version %3 of the recogniser; today&apos;s, version %4, reads it otherwise in %5 places. “gongbao-cli reread” takes that over.</source>
        <translation>编号为 %1 的一期（%2）由第 %3 版辨认程序读成；如今的第 %4 版有 %5 处读法不同。“gongbao-cli reread”可采用新的读法。</translation>
    </message>
    <message>
        <source>The file is damaged (%1); restore it from a backup.</source>
        <translation>文件已损坏（%1）；请从备份恢复。</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>%1 is not in the archive.</source>
        <translation>档案库里没有%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n documents with this number</source>
        <translation>
            <numerusform>%n份文件用这一文号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Issue Already in the Archive</source>
        <translation>档案库中已有该期公报</translation>
    </message>
    <message>
        <source>If it is replaced, the former file stays in the archive as an earlier version.</source>
        <translation>替换之后，原来的文件仍作为旧版本保留在档案库中。</translation>
    </message>
    <message>
        <source>Do the same for &amp;all further issues of this import</source>
        <translation>本次导入的其余各期均照此处理(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep What Is There</source>
        <translation>保留原有文件(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>A document must have a title.</source>
        <translation>文件不能没有标题。</translation>
    </message>
    <message>
        <source>“%1” is no document number; write it like 云政发〔2024〕7号 or 国务院令第706号.</source>
        <translation>“%1”不是文号；请写成“云政发〔2024〕7号”或“国务院令第706号”的样子。</translation>
    </message>
    <message>
        <source>“%1” is no date; write it like 2024-07-01 or 2024年7月1日.</source>
        <translation>“%1”不是日期；请写成 2024-07-01 或“2024年7月1日”的样子。</translation>
    </message>
    <message>
        <source>There is no such day: %1.</source>
        <translation>没有这一天：%1。</translation>
    </message>
    <message>
        <source>The archive has no document %1.</source>
        <translation>档案库里没有编号为 %1 的文件。</translation>
    </message>
    <message>
        <source>“%1” is no longer found in the original of its issue.</source>
        <translation>在本期的原件里已找不到“%1”。</translation>
    </message>
    <message>
        <source>This is the last document of its issue; there is none to join to it.</source>
        <translation>这是本期的最后一份文件，后面没有可以合并的。</translation>
    </message>
    <message>
        <source>No document can begin at line %1: choose a printed line of the text, behind the title (lines %2 to %3).</source>
        <translation>第 %1 行不能另起一份文件：请选择标题之后有文字的一行（第 %2 至 %3 行）。</translation>
    </message>
    <message>
        <source>The record says so already; nothing was changed.</source>
        <translation>著录已是这样，没有改动。</translation>
    </message>
    <message>
        <source>Nothing of document %1 was corrected.</source>
        <translation>编号为 %1 的文件没有更正。</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Issuing bodies</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Joined to the document before it: “%1”</source>
        <translation>并入前一份文件：“%1”</translation>
    </message>
    <message>
        <source>Split off at line %1: “%2”</source>
        <translation>从第 %1 行拆出：“%2”</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1：%2，原为%3</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correct the Record</source>
        <translation>更正著录</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Set Back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>As it was recognised</source>
        <translation>恢复为识别的结果</translation>
    </message>
    <message>
        <source>Set back: Title</source>
        <translation>恢复：标题</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>发文字号(&amp;N)：</translation>
    </message>
    <message>
        <source>Such as 云政发〔2024〕7号</source>
        <translation>如 云政发〔2024〕7号</translation>
    </message>
    <message>
        <source>Set back: Number</source>
        <translation>恢复：发文字号</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>Such as 2024-07-01 or 2024年7月1日</source>
        <translation>如 2024-07-01 或 2024年7月1日</translation>
    </message>
    <message>
        <source>Set back: Date</source>
        <translation>恢复：日期</translation>
    </message>
    <message>
        <source>&amp;Issuing bodies:</source>
        <translation>发文机关(&amp;I)：</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>Set back: Issuing bodies</source>
        <translation>恢复：发文机关</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>文种(&amp;K)：</translation>
    </message>
    <message>
        <source>Set back: Kind</source>
        <translation>恢复：文种</translation>
    </message>
    <message>
        <source>As &amp;printed, with lines of the source:</source>
        <translation>刊印的文字和源文件的行号(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>“%1” can&apos;t be joined to a document before it: there is none.</source>
        <translation>“%1”不能并入前一份文件：前面没有文件。</translation>
    </message>
    <message>
        <source>No document can begin at line %1: choose a line of its text, behind the title.</source>
        <translation>第 %1 行不能另起一份文件：请选择标题之后的一行。</translation>
    </message>
    <message>
        <source>“%1” is no longer found in the original of its issue.</source>
        <translation>在本期的原件里已找不到“%1”。</translation>
    </message>
    <message>
        <source>The issue was replaced by another file meanwhile.</source>
        <translation>这期公报已被另一个文件替换。</translation>
    </message>
</context>
<context>
    <name>Decoding</name>
    <message>
        <source>%1 ends in the middle of a character (%2, byte %3): the file was cut off. Get it again in full.</source>
        <translation>%1 在一个字符的中间结束（%2，第 %3 字节）：文件被截断，请重新取得完整的文件。</translation>
    </message>
    <message>
        <source>%1 is no text that can be read: as %2 its first bad byte is at offset %3. Save it as UTF-8 and try again.</source>
        <translation>%1 不是可读的文本：按 %2 解码，第一个错误字节在偏移 %3 处。请另存为 UTF-8 后重试。</translation>
    </message>
    <message>
        <source>%1 is a binary file, not text (byte %2). Choose a text or Markdown file.</source>
        <translation>%1 是二进制文件，不是文本（第 %2 字节）。请选择文本或 Markdown 文件。</translation>
    </message>
    <message>
        <source>%1 is in UTF-32, which is not read. Save it as UTF-8 and try again.</source>
        <translation>%1 是 UTF-32 编码，不能读取。请另存为 UTF-8 再试。</translation>
    </message>
    <message>
        <source>%1 seems to be in %2, which is not read. Save it as UTF-8 and try again.</source>
        <translation>%1 的编码似乎是 %2，不能读取。请另存为 UTF-8 再试。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: there is no such file or folder.</source>
        <translation>%1：没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>%1: access was refused; check the file&apos;s permissions.</source>
        <translation>%1：没有权限；请检查文件的权限。</translation>
    </message>
    <message>
        <source>%1: the disk is read-only; choose another folder.</source>
        <translation>%1：磁盘为只读；请另选文件夹。</translation>
    </message>
    <message>
        <source>%1: the disk is full; free some space and try again.</source>
        <translation>%1：磁盘已满；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1: this is a folder, not a file.</source>
        <translation>%1：这是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1: the file could not be used (%2).</source>
        <translation>%1：文件无法使用（%2）。</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>已按要求停止。</translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported %1 on %2 to %3.</source>
        <translation>已导出%1，共%2：%3。</translation>
    </message>
    <message>
        <source>%1 No installed font can draw these characters, so they are missing in it: %2</source>
        <translation>%1&#x3000;下列字符没有可用的字体，未能写入：%2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>font</comment>
        <translation>%1（以 %2 代替）</translation>
    </message>
    <message>
        <source>%1 Fonts that are not installed were replaced: %2.</source>
        <translation>%1&#x3000;未安装的字体已替换：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fonts</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln document(s) did not come as PDF and were set anew in the official style.</source>
        <translation>
            <numerusform>%1其中 %Ln 份不是以 PDF 入库的，已按公文版式重排。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDialogText</name>
    <message>
        <source>Import Gazette Issues</source>
        <translation>导入公报</translation>
    </message>
    <message>
        <source>Import a Folder of Gazette Issues</source>
        <translation>导入公报文件夹</translation>
    </message>
    <message>
        <source>Export to PDF</source>
        <translation>导出为 PDF</translation>
    </message>
    <message>
        <source>PDF files (%1)</source>
        <translation>PDF 文件 (%1)</translation>
    </message>
    <message>
        <source>Open an Archive</source>
        <translation>打开档案库</translation>
    </message>
    <message>
        <source>Gongbao archives (%1);;All files (%2)</source>
        <translation>Gongbao 档案库 (%1);;所有文件 (%2)</translation>
    </message>
    <message>
        <source>Gazette issues as text, Markdown or PDF (%1);;All files (%2)</source>
        <translation>文本、Markdown 或 PDF 格式的公报 (%1);;所有文件 (%2)</translation>
    </message>
    <message>
        <source>Export into a Folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>Save the List</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Save as a New Archive</source>
        <translation>存为新档案库</translation>
    </message>
    <message>
        <source>Gongbao archives (%1)</source>
        <translation>Gongbao 档案库 (%1)</translation>
    </message>
    <message>
        <source>Save as a New Folder</source>
        <translation>存为新文件夹</translation>
    </message>
    <message>
        <source>Restore from a Folder</source>
        <translation>从文件夹恢复</translation>
    </message>
    <message>
        <source>Folder for Backups</source>
        <translation>存放备份的文件夹</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>%1 is a link to something that is not there; mend it or delete it.</source>
        <translation>%1 是链接，所指的文件或文件夹不存在；请改正或删除这个链接。</translation>
    </message>
    <message>
        <source>a pipe or a device, not a file</source>
        <translation>是管道或设备，不是文件</translation>
    </message>
    <message>
        <source>neither text, PDF nor a PNG, JPEG or TIFF picture</source>
        <translation>不是文本、PDF，也不是 PNG、JPEG、TIFF 图片</translation>
    </message>
    <message>
        <source>a link to a folder above it</source>
        <translation>是链接，指向它的上级文件夹</translation>
    </message>
    <message>
        <source>a link to a folder that is listed already</source>
        <translation>是链接，所指的文件夹已经列入</translation>
    </message>
    <message>
        <source>a picture, which in a folder is rarely a page of an issue; import it by itself to have its text recognised (needs Tesseract)</source>
        <translation>图片（文件夹里的图片多半不是公报页面）；要识别其中的文字，请单独选取这个文件导入，须先安装 Tesseract</translation>
    </message>
</context>
<context>
    <name>FileNames</name>
    <message>
        <source>{n} {number} {title}</source>
        <comment>placeholders of a file name</comment>
        <translation>{序} {文号} {标题}</translation>
    </message>
    <message>
        <source>{n}, {number}, {title}, {date} and {body} are filled in</source>
        <translation>{序}、{文号}、{标题}、{日期}、{机关}会替换成各文件自己的内容</translation>
    </message>
</context>
<context>
    <name>FilterChipText</name>
    <message>
        <source>%1, %2</source>
        <translation>%1%2年</translation>
    </message>
    <message>
        <source>Body: %1</source>
        <translation>机关：%1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>文种：%1</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>栏目：%1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>最近读过</translation>
    </message>
    <message>
        <source>Collection: %1</source>
        <translation>文件集：%1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>划过线</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the te&amp;xt:</source>
        <translation>在正文中查找(&amp;X)：</translation>
    </message>
    <message>
        <source>Words to find in this document</source>
        <translation>在本文件中查找的词语</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FindingLabels</name>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Gazette not named</source>
        <translation>未写公报名称</translation>
    </message>
    <message>
        <source>Issue without number</source>
        <translation>缺期号</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Title differs from 目录</source>
        <translation>标题与目录不一致</translation>
    </message>
    <message>
        <source>Number differs from 目录</source>
        <translation>文号与目录不一致</translation>
    </message>
    <message>
        <source>Order differs from 目录</source>
        <translation>次序与目录不一致</translation>
    </message>
    <message>
        <source>In the 目录 only</source>
        <translation>只见于目录</translation>
    </message>
    <message>
        <source>Not in the 目录</source>
        <translation>目录未列</translation>
    </message>
    <message>
        <source>目录 miscounted</source>
        <translation>目录编号错乱</translation>
    </message>
    <message>
        <source>Number used twice</source>
        <translation>文号重复</translation>
    </message>
    <message>
        <source>Unusual year in the number</source>
        <translation>文号年份可疑</translation>
    </message>
    <message>
        <source>Number out of sequence</source>
        <translation>文号序号可疑</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>没有署名</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Impossible date</source>
        <translation>日期不存在</translation>
    </message>
    <message>
        <source>Date after publication</source>
        <translation>日期晚于出版</translation>
    </message>
    <message>
        <source>Date unlike the number</source>
        <translation>日期与文号不符</translation>
    </message>
    <message>
        <source>Attachments missing or too many</source>
        <translation>附件数目不符</translation>
    </message>
    <message>
        <source>Title of attachment differs</source>
        <translation>附件标题不一致</translation>
    </message>
    <message>
        <source>Year differs between title and text</source>
        <translation>标题与正文年份不一致</translation>
    </message>
    <message>
        <source>Heading number skips</source>
        <translation>小标题跳号</translation>
    </message>
    <message>
        <source>Heading number repeats</source>
        <translation>小标题重号</translation>
    </message>
    <message>
        <source>Text doubled</source>
        <translation>文字重复</translation>
    </message>
    <message>
        <source>Text lost</source>
        <translation>文字缺失</translation>
    </message>
    <message>
        <source>Lines of no document</source>
        <translation>未归属的行</translation>
    </message>
    <message>
        <source>Garbled characters</source>
        <translation>乱码</translation>
    </message>
    <message>
        <source>Correction without place</source>
        <translation>更正找不到位置</translation>
    </message>
    <message>
        <source>Join or split without place</source>
        <translation>合并或拆分找不到位置</translation>
    </message>
    <message>
        <source>Text from recognition</source>
        <translation>文字由识别得出</translation>
    </message>
    <message>
        <source>Page badly recognised</source>
        <translation>整页识别不可靠</translation>
    </message>
    <message>
        <source>Line badly recognised</source>
        <translation>整行识别不可靠</translation>
    </message>
    <message>
        <source>Pages without text</source>
        <translation>有页面未识别出文字</translation>
    </message>
    <message>
        <source>Title not printed</source>
        <translation>未刊印标题</translation>
    </message>
</context>
<context>
    <name>FindingsWindow</name>
    <message>
        <source>Findings to Look At</source>
        <translation>待核疑点</translation>
    </message>
    <message>
        <source>&amp;Gazette:</source>
        <translation>公报(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;Severity:</source>
        <translation>程度(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类别(&amp;K)：</translation>
    </message>
    <message>
        <source>Findings of the archive</source>
        <translation>档案库的疑点</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>更正著录(&amp;R)…</translation>
    </message>
    <message>
        <source>Correct the record of the document that the finding is on</source>
        <translation>更正疑点所在文件的著录</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>显示(&amp;H)：</translation>
    </message>
    <message>
        <source>Reaso&amp;n:</source>
        <translation>理由(&amp;N)：</translation>
    </message>
    <message>
        <source>why nothing is to be done, if you like</source>
        <translation>不必处理的理由，可以不写</translation>
    </message>
    <message>
        <source>Se&amp;ttle</source>
        <translation>核定(&amp;T)</translation>
    </message>
    <message>
        <source>Mark the selected findings as looked at; they leave the list of open ones</source>
        <translation>将选中的疑点记为已看过，不再列为待核</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>Put the selected findings back among the open ones</source>
        <translation>将选中的疑点放回待核</translation>
    </message>
</context>
<context>
    <name>HighlightText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>The highlight is no longer in the archive.</source>
        <translation>档案库里已经没有这处划线。</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Not found again: %1</source>
        <translation>未再找到：%1</translation>
    </message>
</context>
<context>
    <name>ImageFile</name>
    <message>
        <source>%1 cannot be opened as a picture: it is damaged, or a TIFF file, which needs the package qt6-image-formats-plugins. Get it anew, install that, or save it as PNG.</source>
        <translation>%1 不能作为图片打开：文件已损坏，或是 TIFF 文件，后者需要软件包 qt6-image-formats-plugins。请重新取得文件、安装该软件包，或另存为 PNG。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1: there is not enough memory to import it.</source>
        <translation>%1：内存不足，无法导入。</translation>
    </message>
    <message>
        <source>%1: no document was found in it; it does not look like a gazette issue and was not stored.</source>
        <translation>%1：其中没有找到公文，不像是一期公报，没有存入。</translation>
    </message>
    <message>
        <source>%1 was not imported. %2</source>
        <translation>%1 未导入。%2</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Files with what became of them and the findings in them</source>
        <translation>各文件的导入结果及其中的疑点</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Details and findings</source>
        <translation>说明与疑点</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Findings to Look At…</source>
        <translation>待核疑点(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>IndexView</name>
    <message>
        <source>Making the search index anew; until then searches may find too little</source>
        <translation>正在重建检索索引；完成之前检索可能有遗漏</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The collection is no longer in the archive.</source>
        <translation>档案库里已没有这个文件集。</translation>
    </message>
    <message>
        <source>A collection can&apos;t be put into itself; choose another.</source>
        <translation>文件集不能放进它自己里面，请另选一个。</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Gazettes by year and issue</source>
        <translation>按年、期排列的公报</translation>
    </message>
    <message>
        <source>Narrow &amp;by:</source>
        <translation>筛选(&amp;B)：</translation>
    </message>
    <message>
        <source>What to narrow the list by</source>
        <translation>按什么筛选列表</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Gazette</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>缺失文号</translation>
    </message>
    <message>
        <source>Gazettes</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>收存</translation>
    </message>
    <message>
        <source>Stars, collections and tags</source>
        <translation>星标、文件集和标签</translation>
    </message>
</context>
<context>
    <name>LibraryText</name>
    <message>
        <source>%1 %2</source>
        <translation>%1年%2</translation>
    </message>
    <message>
        <source>No. %1 (total no. %2)</source>
        <translation>第%1期（总第%2期）</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>Total no. %1</source>
        <translation>总第%1期</translation>
    </message>
    <message>
        <source>Gazette not named</source>
        <translation>未写名称的公报</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Gongbao</source>
        <translation>Gongbao</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>检索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import gazette issues (Ctrl+O)</source>
        <translation>导入公报（Ctrl+O）</translation>
    </message>
    <message>
        <source>Import F&amp;older…</source>
        <translation>导入文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Import the &amp;Sample Issue</source>
        <translation>导入示例公报(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export to PDF…</source>
        <translation>导出为 PDF(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the selected documents to one PDF (Ctrl+E)</source>
        <translation>将所选文件导出为一份 PDF（Ctrl+E）</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find Documents</source>
        <translation>查找文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear Search and Filters</source>
        <translation>清除检索与筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next Hit</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Hit</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Gazettes and Bodies</source>
        <translation>公报与机关(&amp;G)</translation>
    </message>
    <message>
        <source>Show gazettes and bodies (F9)</source>
        <translation>显示公报与机关（F9）</translation>
    </message>
    <message>
        <source>&amp;Particulars</source>
        <translation>文件信息(&amp;P)</translation>
    </message>
    <message>
        <source>Show the particulars of the document (Ctrl+I)</source>
        <translation>显示文件信息（Ctrl+I）</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>原始大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;About Gongbao</source>
        <translation>关于 Gongbao(&amp;A)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Open A&amp;rchive…</source>
        <translation>打开档案库(&amp;R)…</translation>
    </message>
    <message>
        <source>Open another archive file</source>
        <translation>打开另一个档案库文件</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文件内容(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Print Pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy as Citation</source>
        <translation>复制引文(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Back to what was shown before (Alt+Left)</source>
        <translation>回到之前的内容（Alt+←）</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>前进（Alt+→）</translation>
    </message>
    <message>
        <source>Find in the &amp;Text</source>
        <translation>在正文中查找(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>大纲(&amp;O)</translation>
    </message>
    <message>
        <source>Show the outline of the document (F7)</source>
        <translation>显示文件大纲（F7）</translation>
    </message>
    <message>
        <source>&amp;Gazettes</source>
        <translation>公报(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>文件列表(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>正文(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;indings to Look At…</source>
        <translation>待核疑点(&amp;I)…</translation>
    </message>
    <message>
        <source>Put into the &amp;Basket</source>
        <translation>放入文件篮(&amp;B)</translation>
    </message>
    <message>
        <source>Put the selected documents into the basket (Ctrl+B)</source>
        <translation>把选中的文件放入文件篮（Ctrl+B）</translation>
    </message>
    <message>
        <source>Ba&amp;sket…</source>
        <translation>文件篮(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Find Similar Documents</source>
        <translation>查找类似文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>S&amp;tar or Remove Star</source>
        <translation>加或取消星标(&amp;T)</translation>
    </message>
    <message>
        <source>Add a Ta&amp;g…</source>
        <translation>加标签(&amp;G)…</translation>
    </message>
    <message>
        <source>P&amp;ut into a Collection…</source>
        <translation>放入文件集(&amp;U)…</translation>
    </message>
    <message>
        <source>Take &amp;Out of the Collection or Tag</source>
        <translation>移出文件集或标签(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>收存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save Search…</source>
        <translation>保存检索(&amp;S)…</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>更正著录(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Join with the Next Document</source>
        <translation>与下一份合并(&amp;J)</translation>
    </message>
    <message>
        <source>Begin a Document &amp;Here</source>
        <translation>此处另起一份(&amp;H)</translation>
    </message>
    <message>
        <source>Another document begins with the paragraph where the text cursor is</source>
        <translation>从光标所在的段落起是另一份文件</translation>
    </message>
    <message>
        <source>Show the printed pages beside the text (F8)</source>
        <translation>在正文旁边显示印出来的页面（F8）</translation>
    </message>
    <message>
        <source>P&amp;rinted Pages</source>
        <translation>原版页面(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>Documents over &amp;Time</source>
        <translation>时间分布(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back Up the Archive…</source>
        <translation>备份档案库(&amp;B)…</translation>
    </message>
    <message>
        <source>Write the whole archive into a new file, itself an archive</source>
        <translation>把整个档案库写成一个新文件，它本身也是档案库</translation>
    </message>
    <message>
        <source>&amp;Write All as Plain Files…</source>
        <translation>全部导出为普通文件(&amp;W)…</translation>
    </message>
    <message>
        <source>Write originals, records, texts and what was added into a new folder, to be read without Gongbao</source>
        <translation>把原件、记录、正文和添加的内容写进一个新文件夹，不用 Gongbao 也能读</translation>
    </message>
    <message>
        <source>&amp;Restore a Backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Make a new archive of a backup; this one stays as it is</source>
        <translation>由备份做成一个新档案库；现在的档案库不变</translation>
    </message>
    <message>
        <source>Restore from &amp;Plain Files…</source>
        <translation>由普通文件恢复(&amp;P)…</translation>
    </message>
    <message>
        <source>Make a new archive of a folder of plain files; this one stays as it is</source>
        <translation>由导出的文件夹做成一个新档案库；现在的档案库不变</translation>
    </message>
    <message>
        <source>Highlight &amp;in Colour</source>
        <translation>划线颜色(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>划线(&amp;H)</translation>
    </message>
    <message>
        <source>Highlight the selected passage in the colour used last (Ctrl+H)</source>
        <translation>用上次的颜色给选中的文字划线（Ctrl+H）</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黄(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>粉(&amp;P)</translation>
    </message>
    <message>
        <source>N&amp;ote on Highlight…</source>
        <translation>划线批注(&amp;O)…</translation>
    </message>
    <message>
        <source>R&amp;emove Highlight</source>
        <translation>删除划线(&amp;E)</translation>
    </message>
    <message>
        <source>Next &amp;Highlight</source>
        <translation>下一处划线(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Previous Highlight</source>
        <translation>上一处划线(&amp;P)</translation>
    </message>
    <message>
        <source>Open in Ne&amp;w Tab</source>
        <translation>在新标签页中打开(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Tab</source>
        <translation>下一标签页(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Tab</source>
        <translation>上一标签页(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reopen Closed Tab</source>
        <translation>重新打开关闭的标签页(&amp;R)</translation>
    </message>
    <message>
        <source>Read Issues A&amp;gain</source>
        <translation>重新辨认各期(&amp;G)</translation>
    </message>
    <message>
        <source>Page Thum&amp;bnails</source>
        <translation>页面缩略图(&amp;B)</translation>
    </message>
    <message>
        <source>Show small pictures of all pages (Shift+F8)</source>
        <translation>显示各页的缩略图（Shift+F8）</translation>
    </message>
    <message>
        <source>Read the issues that another version of the recogniser read again, in the background; corrections, notes, stars, tags and collections stay</source>
        <translation>在后台重新辨认由其他版本辨认的各期；更正、备注、星标、标签和文件集都保留</translation>
    </message>
    <message>
        <source>What Reading Again &amp;Changed…</source>
        <translation>重新辨认改了什么(&amp;C)…</translation>
    </message>
    <message>
        <source>Show once more what reading issues again changed, as long as Gongbao runs</source>
        <translation>再看一次重新辨认各期所改的内容；退出程序以后不再保留</translation>
    </message>
    <message>
        <source>Te&amp;xt around Hits</source>
        <translation>命中处的上下文(&amp;X)</translation>
    </message>
    <message>
        <source>Show in the list what documents say around the words that were looked for</source>
        <translation>在列表里显示文件中查到的词语前后的文字</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>查找(&amp;F)：</translation>
    </message>
    <message>
        <source>Words, then Enter</source>
        <translation>输入文字，按回车</translation>
    </message>
    <message>
        <source>Headings of the manual</source>
        <translation>手册的标题</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>手册正文</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Star this document (Ctrl+D)</source>
        <translation>给这份文件加星标（Ctrl+D）</translation>
    </message>
    <message>
        <source>Tags of this document</source>
        <translation>这份文件的标签</translation>
    </message>
    <message>
        <source>Tags, with 、 between them</source>
        <translation>标签，用“、”隔开</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write a note on this document (Ctrl+Shift+N)</source>
        <translation>给这份文件写备注（Ctrl+Shift+N）</translation>
    </message>
    <message>
        <source>Note on this document</source>
        <translation>这份文件的备注</translation>
    </message>
    <message>
        <source>A note on this document, kept as you type</source>
        <translation>这份文件的备注，边写边存</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>NewArchive</name>
    <message>
        <source>%1 is there already; choose another name.</source>
        <translation>%1 已经存在，请换一个名称。</translation>
    </message>
    <message>
        <source>%1 was not kept, because it is not whole: %2 Check what it was made from.</source>
        <translation>%1 未保留，因为它不完整：%2请检查它的来源。</translation>
    </message>
    <message>
        <source>The archive %1 could not be written: %2. Choose another folder.</source>
        <translation>档案库 %1 无法写入：%2。请另选文件夹。</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 无法写入：%2。请另选文件夹。</translation>
    </message>
    <message>
        <source>%1: line %2 is not a checksum with a path.</source>
        <translation>%1：第 %2 行不是校验值加路径。</translation>
    </message>
    <message>
        <source>%1 is damaged or was changed: its SHA-256 is not that of %2. Take another copy of the folder.</source>
        <translation>%1 已损坏或被改动：它的 SHA-256 与 %2 所列不符。请换一份完好的文件夹。</translation>
    </message>
    <message>
        <source>The program&apos;s file %1 can&apos;t be read; install Gongbao again.</source>
        <translation>程序文件 %1 无法读取；请重新安装 Gongbao。</translation>
    </message>
    <message>
        <source>%1 is there already; choose another name.</source>
        <translation>%1 已经存在，请换一个名称。</translation>
    </message>
    <message>
        <source>%1 could not be made: %2. Choose another folder.</source>
        <translation>%1 无法建立：%2。请另选文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be given its name; choose another one.</source>
        <translation>%1 未能取用这个名称，请换一个。</translation>
    </message>
    <message>
        <source>%1 is no folder that an archive was written into: %2</source>
        <translation>%1 不是档案库导出的文件夹：%2</translation>
    </message>
    <message>
        <source>%1 is damaged: it does not say which version of the form the folder has.</source>
        <translation>%1 已损坏：没有写明文件夹是哪一版的形式。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Gongbao (archive version %2, this program knows %3); install the newer program to read it.</source>
        <translation>%1 由更新版本的 Gongbao 写成（档案库版本 %2，本程序支持到 %3）；请安装新版程序后再读。</translation>
    </message>
    <message>
        <source>%1/%2 lists %3 files, but there were %4: it is damaged or was changed. Take another copy of the folder.</source>
        <translation>%1/%2 列出 %3 个文件，原有 %4 个：它已损坏或被改动。请换一份完好的文件夹。</translation>
    </message>
    <message>
        <source>%1 is missing in %2. Take another copy of the folder.</source>
        <translation>%2 中缺少 %1。请换一份完好的文件夹。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1 第 %2 行：%3</translation>
    </message>
    <message>
        <source>The original is not within the folder.</source>
        <translation>原件不在这个文件夹里。</translation>
    </message>
    <message>
        <source>The original %1 is not what was imported: its SHA-256 differs.</source>
        <translation>原件 %1 与导入时不同：SHA-256 不符。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Archive and reader for government gazettes.</source>
        <translation>政府公报的档案库与阅读工具。</translation>
    </message>
    <message>
        <source>Use this archive.</source>
        <translation>使用这个档案库文件。</translation>
    </message>
    <message>
        <source>Language of the window: zh or en.</source>
        <translation>界面语言：zh 或 en。</translation>
    </message>
    <message>
        <source>There is no language “%1”; say zh or en.</source>
        <translation>没有“%1”这种语言；请用 zh 或 en。</translation>
    </message>
    <message>
        <source>Files and folders to import, or an archive (.gongbao) to open.</source>
        <translation>要导入的文件和文件夹，或要打开的档案库（.gongbao）。</translation>
    </message>
    <message>
        <source>--archive is empty: name the file, or leave it out for your own archive.</source>
        <translation>--archive 是空的：请写明文件；要用自己的档案库，就不要写这个选项。</translation>
    </message>
    <message>
        <source>There is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). gongbao-cli does the same on the command line.</source>
        <translation>没有可以显示窗口的屏幕（DISPLAY 和 WAYLAND_DISPLAY 都没有设置）。在命令行上，gongbao-cli 可以做同样的事。</translation>
    </message>
</context>
<context>
    <name>Original</name>
    <message>
        <source>%1: the text of pages %2 was recognised before and can&apos;t be recognised now; nothing was changed. Install tesseract-ocr and its Chinese languages.</source>
        <translation>%1：第 %2 页的文字以前识别过，现在无法再识别；未作任何改动。请安装 tesseract-ocr 及其中文语言包。</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>%1 is a file of another kind and was left as it is; choose another name.</source>
        <translation>%1 是另一种文件，没有改动；请换一个文件名。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>published %1</source>
        <translation>%1出版</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln 处疑点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s)</source>
        <translation>
            <numerusform>%Ln 期</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing by total number: %1</source>
        <translation>总期号缺：%1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>no issue</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>not in the archive</source>
        <translation>档案库中没有</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1期</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>years</comment>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>PageNames</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1, numbered %2</source>
        <translation>%1，页码印为 %2</translation>
    </message>
</context>
<context>
    <name>PagePrinting</name>
    <message>
        <source>“%1” could not be printed; look at the printer.</source>
        <translation>“%1”未能打印，请检查打印机。</translation>
    </message>
    <message>
        <source>“%1” could not be printed: %2</source>
        <translation>“%1”未能打印：%2</translation>
    </message>
</context>
<context>
    <name>PageProgress</name>
    <message>
        <source>%1, recognising page %2 of %3</source>
        <translation>%1，正在识别第 %2 页（至第 %3 页）</translation>
    </message>
</context>
<context>
    <name>PagesPanel</name>
    <message>
        <source>Page that is shown</source>
        <translation>所显示的页</translation>
    </message>
    <message>
        <source>Smaller pages (−)</source>
        <translation>缩小页面（−）</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>缩小页面</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>页面的大小</translation>
    </message>
    <message>
        <source>Larger pages (+)</source>
        <translation>放大页面（+）</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>放大页面</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>按宽度显示</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>按宽度显示</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>整页显示</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>整页显示</translation>
    </message>
    <message>
        <source>Turn the pages by a quarter</source>
        <translation>把页面旋转 90°</translation>
    </message>
    <message>
        <source>Turn the pages</source>
        <translation>旋转页面</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>原版页面</translation>
    </message>
    <message>
        <source>Why there are no printed pages</source>
        <translation>没有原版页面的原因</translation>
    </message>
    <message>
        <source>Page thumbnails</source>
        <translation>页面缩略图</translation>
    </message>
</context>
<context>
    <name>Parser</name>
    <message>
        <source>Recognising was stopped.</source>
        <translation>识别已停止。</translation>
    </message>
</context>
<context>
    <name>ParticularsPanel</name>
    <message>
        <source>Particulars of the document</source>
        <translation>文件信息</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>发文字号：</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>发文机关：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>成文日期：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>文种：</translation>
    </message>
    <message>
        <source>Category:</source>
        <translation>栏目：</translation>
    </message>
    <message>
        <source>Disclosure:</source>
        <translation>公开方式：</translation>
    </message>
    <message>
        <source>Printed in:</source>
        <translation>刊载：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>来源文件：</translation>
    </message>
    <message>
        <source>Findings to look at</source>
        <translation>待核疑点</translation>
    </message>
    <message>
        <source>Appointments and removals</source>
        <translation>任免</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>任免</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Documents that this one cites</source>
        <translation>本文件引用的文件</translation>
    </message>
    <message>
        <source>Documents that cite this one</source>
        <translation>引用本文件的文件</translation>
    </message>
    <message>
        <source>Corrected:</source>
        <translation>已更正：</translation>
    </message>
    <message>
        <source>Highlights of this document</source>
        <translation>本文件的划线</translation>
    </message>
</context>
<context>
    <name>PdfExport</name>
    <message>
        <source>%1: the font could not be embedded; reinstall it.</source>
        <translation>%1：字体无法嵌入，请重新安装该字体。</translation>
    </message>
    <message>
        <source>%1: the font file cannot be used; reinstall the font.</source>
        <translation>%1：字体文件无法使用，请重新安装该字体。</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so no PDF can be made; install the package fonts-noto-cjk.</source>
        <translation>没有安装中文字体，无法生成 PDF；请安装软件包 fonts-noto-cjk。</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，没有写出文件。</translation>
    </message>
    <message>
        <source>%1: the PDF could not be written (%2).</source>
        <translation>%1：PDF 无法写出（%2）。</translation>
    </message>
    <message>
        <source>No document was chosen, so there is nothing to export.</source>
        <translation>没有选择文件，无可导出。</translation>
    </message>
    <message>
        <source>The archive has no document %1; nothing was written.</source>
        <translation>档案库中没有文件 %1；没有写出文件。</translation>
    </message>
    <message>
        <source>Collected documents</source>
        <translation>文件汇编</translation>
    </message>
</context>
<context>
    <name>PdfFile</name>
    <message>
        <source>%1 is encrypted, and the password does not open it. Check it.</source>
        <translation>%1 已加密，密码不正确。请核对密码。</translation>
    </message>
    <message>
        <source>%1 is a PDF file without pages.</source>
        <translation>%1 是没有页面的 PDF 文件。</translation>
    </message>
    <message>
        <source>%1 has more than %2 pages, the most that a PDF file may have. Split it.</source>
        <translation>%1 超过 %2 页，PDF 文件最多只能有这么多页。请把它拆开。</translation>
    </message>
    <message>
        <source>%1 needs more memory to read than a PDF file is given. Split it.</source>
        <translation>读取 %1 需要的内存超过了给 PDF 文件的限额。请把它拆开。</translation>
    </message>
    <message>
        <source>%1 is damaged: it cannot be read as PDF. Get the file anew.</source>
        <translation>%1 已损坏，不能作为 PDF 读取。请重新取得这个文件。</translation>
    </message>
    <message>
        <source>%1: PDF files need the program gongbao-pdf, which is not beside this one. Install Gongbao anew.</source>
        <translation>%1：读取 PDF 文件需要程序 gongbao-pdf，但它不在本程序旁边。请重新安装 Gongbao。</translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>读取 %1 已停止。</translation>
    </message>
    <message>
        <source>%1: page %2 takes too long to read; the file was given up.</source>
        <translation>%1：第 %2 页读取时间过长，已放弃这个文件。</translation>
    </message>
    <message>
        <source>%1: reading page %2 broke off; the file is damaged or made to do harm, and was not taken.</source>
        <translation>%1：读取第 %2 页时中断；文件已损坏或是恶意制作的，没有导入。</translation>
    </message>
    <message>
        <source>%1: reading it broke off; the file is damaged or made to do harm, and was not taken.</source>
        <translation>%1：读取时中断；文件已损坏或是恶意制作的，没有导入。</translation>
    </message>
    <message>
        <source>%1 is encrypted and needs a password (on the command line: --ask-password).</source>
        <translation>%1 已加密，需要密码（命令行里用 --ask-password）。</translation>
    </message>
    <message>
        <source>%1 has no text, only pictures of pages or nothing at all, and its characters were not recognised (OCR).</source>
        <translation>%1 没有文字，只有页面的图像或一片空白，也没有识别出文字。</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>Looking at %1 was stopped.</source>
        <translation>查看 %1 已中止。</translation>
    </message>
    <message>
        <source>Page %1 of %2 takes too long to draw. Its text can be read beside this.</source>
        <translation>%2 第 %1 页显示超时，已放弃。它的文字可以在旁边阅读。</translation>
    </message>
    <message>
        <source>Page %1 of %2 cannot be drawn: it is damaged, or made to do harm. Its text can be read beside this.</source>
        <translation>%2 第 %1 页画不出来：它已损坏，或是恶意制作的。它的文字可以在旁边阅读。</translation>
    </message>
    <message>
        <source>%1: page %2 and those after it cannot be taken out of the file, which is damaged or made to do harm. Export the document in the official style.</source>
        <translation>%1：第 %2 页及其后的页无法从文件中取出，文件已损坏，或是恶意制作的。请改用公文版式导出这份文件。</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Page Thum&amp;bnails</source>
        <translation>页面缩略图(&amp;B)</translation>
    </message>
    <message>
        <source>Show small pictures of all pages (Shift+F8)</source>
        <translation>显示各页的缩略图（Shift+F8）</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>QueryReading</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>an attachment&apos;s title has %1</source>
        <translation>附件标题含%1</translation>
    </message>
    <message>
        <source>the title has %1</source>
        <translation>标题含%1</translation>
    </message>
    <message>
        <source>gazette</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>category</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>body</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>%1 has “%2” (the archive has none)</source>
        <translation>%1含“%2”（档案库里没有）</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message numerus="yes">
        <source>%1 or %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个之一</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>dated %1</source>
        <translation>日期为 %1</translation>
    </message>
    <message>
        <source>dated %1 or later</source>
        <translation>日期不早于 %1</translation>
    </message>
    <message>
        <source>dated %1 or earlier</source>
        <translation>日期不晚于 %1</translation>
    </message>
    <message>
        <source>dated from %1 to %2</source>
        <translation>日期从 %1 到 %2</translation>
    </message>
    <message>
        <source>every document</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非（%1）</translation>
    </message>
    <message>
        <source>the text has %1</source>
        <translation>全文含%1</translation>
    </message>
    <message>
        <source>title, body or gazette reads “%1” in pinyin</source>
        <translation>标题、机关或公报的拼音为“%1”</translation>
    </message>
    <message>
        <source>cites %1</source>
        <translation>引用 %1</translation>
    </message>
    <message>
        <source>number = %1</source>
        <translation>文号 = %1</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message numerus="yes">
        <source>the text has %1 within %n character(s) of %2</source>
        <translation>
            <numerusform>全文中%1与%2相隔不超过 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>No document has this number. The nearest of the same agency and year: %1.</source>
        <translation>没有文件用这个文号。同一机关代字、同一年份里最接近的：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>the title has %1 within %n character(s) of %2</source>
        <translation>
            <numerusform>标题中%1与%2相隔不超过 %n 个字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an attachment&apos;s title has %1 within %n character(s) of %2</source>
        <translation>
            <numerusform>附件标题中%1与%2相隔不超过 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>cites %1, also with a longer agency word</source>
        <translation>引用 %1（机关代字可多出字）</translation>
    </message>
    <message>
        <source>number = %1, also with a longer agency word</source>
        <translation>文号 = %1（机关代字可多出字）</translation>
    </message>
</context>
<context>
    <name>ReaderContentText</name>
    <message>
        <source>The document is no longer in the archive.</source>
        <translation>该文件已不在档案库中。</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Hits in this document</source>
        <translation>本文件中的命中数</translation>
    </message>
    <message>
        <source>Smaller text (Ctrl+−)</source>
        <translation>缩小文字（Ctrl+−）</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Larger text (Ctrl++)</source>
        <translation>放大文字（Ctrl++）</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>文件正文</translation>
    </message>
    <message>
        <source>Where the document is printed</source>
        <translation>文件的刊载位置</translation>
    </message>
    <message>
        <source>Outline of the document</source>
        <translation>文件大纲</translation>
    </message>
    <message>
        <source>What the chosen place holds</source>
        <translation>所选公报或期的内容</translation>
    </message>
    <message>
        <source>Text from character recognition (OCR): compare it with the printed page.</source>
        <translation>文字识别（OCR）所得文本，请与原页核对。</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开的文件</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>The program that recognises characters failed on the page.</source>
        <translation>识别文字的程序在该页上失败。</translation>
    </message>
    <message>
        <source>%1 has no text, only pictures of pages. To have their characters recognised (OCR), install the packages %2, and import it again.</source>
        <translation>%1 没有文字，只有页面的图像。要识别其中的文字（OCR），请安装软件包 %2，然后重新导入。</translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>读取 %1 已停止。</translation>
    </message>
    <message>
        <source>%1: page %2 and those before it could not be recognised. %3</source>
        <translation>%1：第 %2 页及其前面的页未能识别。%3</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Not replaced</source>
        <translation>未替换</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>There was no file to import.</source>
        <translation>没有可导入的文件。</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between counts</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The import was cancelled. Until then: %1</source>
        <translation>导入已取消。此前：%1</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>未导入：%1</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>its text, tables, attachments or citations are read otherwise</source>
        <translation>正文、表格、附件或引用的读法不同</translation>
    </message>
    <message>
        <source>no longer a document of its own</source>
        <translation>不再单独成为一份文件</translation>
    </message>
    <message>
        <source>a new document, at line %1</source>
        <translation>新认出的文件，在第 %1 行</translation>
    </message>
</context>
<context>
    <name>RereadingDialog</name>
    <message>
        <source>What Is Read Otherwise</source>
        <translation>读法不同之处</translation>
    </message>
    <message>
        <source>Changes by issue and document</source>
        <translation>各期各份文件的不同之处</translation>
    </message>
    <message>
        <source>A double click or Enter opens the document.</source>
        <translation>双击或按回车打开文件。</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the selected changes, or all of them where none is selected</source>
        <translation>复制选中的各行；没有选中时复制全部</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuing bodies</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Gazette</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期号</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Number of documents in the list</source>
        <translation>列表中的文件数</translation>
    </message>
    <message>
        <source>O&amp;rder:</source>
        <translation>排序(&amp;R)：</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>文件的排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>What narrows the list</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>How the query is read</source>
        <translation>查询的理解</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>按列排序</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Documents over time</source>
        <translation>文件的时间分布</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>There is no saved search “%1”.</source>
        <translation>没有名为“%1”的已保存查询。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>保存的检索要有名称。</translation>
    </message>
    <message>
        <source>There is a saved search “%1” already; choose another name or remove that one first.</source>
        <translation>已有名为“%1”的保存查询；请换一个名称，或先删除它。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language (语言):</source>
        <translation>语言 Language(&amp;L)：</translation>
    </message>
    <message>
        <source>Text to read</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>&amp;Face:</source>
        <translation>字体(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>字号(&amp;S)：</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>Characters in a li&amp;ne:</source>
        <translation>每行字数(&amp;N)：</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Archi&amp;ve:</source>
        <translation>档案库(&amp;V)：</translation>
    </message>
    <message>
        <source>Ot&amp;her…</source>
        <translation>其他(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose another archive file</source>
        <translation>选择另一个档案库文件</translation>
    </message>
    <message>
        <source>Folders to &amp;watch:</source>
        <translation>自动导入的文件夹(&amp;W)：</translation>
    </message>
    <message>
        <source>Folders whose new files are imported</source>
        <translation>新文件自动导入的文件夹</translation>
    </message>
    <message>
        <source>What comes into these folders is imported while the program runs</source>
        <translation>程序运行时，放进这些文件夹的文件会自动导入</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>添加(&amp;D)…</translation>
    </message>
    <message>
        <source>Watch another folder</source>
        <translation>再添加一个文件夹</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>No longer watch the chosen folder</source>
        <translation>不再自动导入所选的文件夹</translation>
    </message>
    <message>
        <source>Names of e&amp;xported files:</source>
        <translation>导出文件名(&amp;X)：</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Folde&amp;r:</source>
        <translation>文件夹(&amp;R)：</translation>
    </message>
    <message>
        <source>None: no backups are made by themselves</source>
        <translation>未指定：不自动备份</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the folder that backups go into, best on another disk</source>
        <translation>选择存放备份的文件夹，最好在另一块磁盘上</translation>
    </message>
    <message>
        <source>Ever&amp;y:</source>
        <translation>每隔(&amp;Y)：</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>&amp;Keep the last:</source>
        <translation>保留最近几份(&amp;K)：</translation>
    </message>
    <message>
        <source>Language and archive can be changed when what is running is done.</source>
        <translation>语言和档案库要等正在进行的工作完成之后才能更改。</translation>
    </message>
    <message>
        <source>In which characters pages that are pictures are recognised (OCR) at import</source>
        <translation>导入时扫描页按简体还是繁体识别（OCR）</translation>
    </message>
    <message>
        <source>Whichever is read better, found out for each file</source>
        <translation>每份文件各取识别得更好的一种</translation>
    </message>
    <message>
        <source>Simplified characters</source>
        <translation>简体字</translation>
    </message>
    <message>
        <source>Traditional characters</source>
        <translation>繁体字</translation>
    </message>
    <message>
        <source>Scanned &amp;pages are in:</source>
        <translation>扫描页的文字(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>The issue of the finding was replaced by another file meanwhile.</source>
        <translation>疑点所在的刊期其间已由另一个文件代替。</translation>
    </message>
</context>
<context>
    <name>TextFile</name>
    <message>
        <source>There is no file %1. Check its name.</source>
        <translation>没有文件 %1。请检查文件名。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Choose a file in it.</source>
        <translation>%1 是文件夹，不是文件。请选择其中的文件。</translation>
    </message>
    <message>
        <source>Reading %1 was stopped.</source>
        <translation>读取 %1 已停止。</translation>
    </message>
    <message>
        <source>%1 has more than %2 MB, the most that a text file may have. Split it.</source>
        <translation>%1 超过文本文件的上限 %2 MB。请分成几个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 无法读取：%2。</translation>
    </message>
    <message>
        <source>%1 is empty: there is no text in it.</source>
        <translation>%1 是空文件，其中没有文字。</translation>
    </message>
    <message>
        <source>%1 has more than %2 MB, the most that a PDF file may have. Split it.</source>
        <translation>%1 超过 %2 MB，PDF 文件最多只能有这么大。请把它拆开。</translation>
    </message>
    <message>
        <source>%1 has more than %2 lines, the most that a text file may have. Split it.</source>
        <translation>%1 超过文本文件的行数上限 %2 行。请分成几个文件。</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device, not a file. Save what comes out of it in a file first.</source>
        <translation>%1 是管道或设备，不是文件。请先把其中的内容存为文件。</translation>
    </message>
    <message>
        <source>There is no file %1: its real name is not in UTF-8. Import its folder, or rename it (for many: convmv -f gbk -t utf8).</source>
        <translation>没有文件 %1：它的真实文件名不是 UTF-8 编码。请导入它所在的文件夹，或者改名（文件多时可用 convmv -f gbk -t utf8）。</translation>
    </message>
</context>
<context>
    <name>TextIndex</name>
    <message>
        <source>The search index could not be set up: this SQLite has no FTS5; install a SQLite that has it (%1).</source>
        <translation>无法建立检索索引：本机的 SQLite 没有 FTS5，请安装带 FTS5 的 SQLite（%1）。</translation>
    </message>
    <message>
        <source>Document %1 of the archive has no text to search; import its issue again.</source>
        <translation>档案库中的文件 %1 没有可检索的文字；请重新导入该期公报。</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>检索索引</translation>
    </message>
    <message>
        <source>%1 documents are missing from the search index: %2; make it anew (%3).</source>
        <translation>检索索引里缺少 %1 份文件：%2；请重建索引（%3）。</translation>
    </message>
    <message>
        <source>The search index still holds %1 documents that are gone or replaced: %2; make it anew (%3).</source>
        <translation>检索索引里还有 %1 份已经不在或已被替换的文件：%2；请重建索引（%3）。</translation>
    </message>
    <message>
        <source>The search index lacks words of %1 documents: %2; make it anew (%3).</source>
        <translation>检索索引缺少 %1 份文件里的文字：%2；请重建索引（%3）。</translation>
    </message>
    <message>
        <source>The search index holds words that are not in %1 documents: %2; make it anew (%3).</source>
        <translation>检索索引里有 %1 份文件并没有的文字：%2；请重建索引（%3）。</translation>
    </message>
    <message>
        <source>%1 documents have another date in the search index than in the archive: %2; make it anew (%3).</source>
        <translation>检索索引里有 %1 份文件的日期与档案库不同：%2；请重建索引（%3）。</translation>
    </message>
    <message>
        <source>The search index of “%1” is of a later format, which this program does not know; open it with a newer version of Gongbao.</source>
        <translation>“%1”的检索索引是本程序不认识的新格式；请用新版公报程序打开。</translation>
    </message>
    <message>
        <source>The search index takes the titles of %1 documents for longer or shorter than they are: %2; make it anew (%3).</source>
        <translation>检索索引里有 %1 份文件的标题长度不对：%2；请重建索引（%3）。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>An archive for government gazettes</source>
        <translation>政府公报档案库</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>You can also drop files and folders anywhere on this window.</source>
        <translation>也可以把文件或文件夹拖放到窗口的任意位置。</translation>
    </message>
    <message>
        <source>Import the Sa&amp;mple Issue</source>
        <translation>导入示例公报(&amp;M)</translation>
    </message>
    <message>
        <source>Your archive is empty. Import gazette issues as PDF, text or Markdown files: each issue is taken apart into its documents, which you can then find by number, issuing body, date or any words of their text, read here, and export as one PDF. The original files are kept unchanged.</source>
        <translation>档案库目前是空的。请导入 PDF、文本或 Markdown 格式的公报：每期公报会被拆分成一份份文件，您可以按文号、发文机关、日期或正文中的任何词语查找，在这里阅读，并导出为一份 PDF。原始文件会原样保存。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Checks that the archive still holds all that was put into it.</source>
        <translation>检查档案库是否完整保存了所有存入的内容。</translation>
    </message>
    <message>
        <source>check takes no operands.</source>
        <translation>check 不需要其他参数。</translation>
    </message>
    <message>
        <source>%1: all is well.</source>
        <translation>%1：一切正常。</translation>
    </message>
    <message>
        <source>%1: “%2” is no number from %3 on.</source>
        <translation>%1：“%2”不是不小于 %3 的整数。</translation>
    </message>
    <message>
        <source>%1: “%2” is no date; write 2021, 2021-07 or 2021-07-28.</source>
        <translation>%1：“%2”不是日期；请写作 2021、2021-07 或 2021-07-28。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Only what this body issued.</source>
        <translation>只要该机关发的公文。</translation>
    </message>
    <message>
        <source>Only this kind of document, such as 通知.</source>
        <translation>只要该文种，例如 通知。</translation>
    </message>
    <message>
        <source>Only this heading of the 目录.</source>
        <translation>只要目录中该栏目的公文。</translation>
    </message>
    <message>
        <source>Only this gazette.</source>
        <translation>只要该公报。</translation>
    </message>
    <message>
        <source>Only issues of this year.</source>
        <translation>只要该年的各期。</translation>
    </message>
    <message>
        <source>Only the issue with this id.</source>
        <translation>只要该编号的一期。</translation>
    </message>
    <message>
        <source>Dated then or later: 2021, 2021-07 …</source>
        <translation>成文日期不早于：2021、2021-07 …</translation>
    </message>
    <message>
        <source>Dated then or earlier.</source>
        <translation>成文日期不晚于。</translation>
    </message>
    <message>
        <source>The archive file; without, the one in your data folder.</source>
        <translation>档案库文件；不指定时用您数据文件夹中的档案库。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Language of the messages: zh or en.</source>
        <translation>提示语言：zh 或 en。</translation>
    </message>
    <message>
        <source>Prints JSON.</source>
        <translation>以 JSON 输出。</translation>
    </message>
    <message>
        <source>Prints only how many there are.</source>
        <translation>只输出数目。</translation>
    </message>
    <message>
        <source>Leaves out so many at the beginning.</source>
        <translation>跳过开头的若干条。</translation>
    </message>
    <message>
        <source>Prints at most so many; 0: all.</source>
        <translation>最多输出若干条；0 表示全部。</translation>
    </message>
    <message>
        <source>%1 (see gongbao-cli %2 --help)</source>
        <translation>%1（参见 gongbao-cli %2 --help）</translation>
    </message>
    <message>
        <source>document id</source>
        <translation>公文编号</translation>
    </message>
    <message>
        <source>%1: documents: %2, pages: %3</source>
        <translation>%1：公文 %2 份，共 %3 页</translation>
    </message>
    <message>
        <source>%1: no installed font has these characters: %2</source>
        <translation>%1：已安装的字体中没有这些字：%2</translation>
    </message>
    <message>
        <source>Writes documents into one PDF file, in the order given.</source>
        <translation>按给定的次序把公文写入一个 PDF 文件。</translation>
    </message>
    <message>
        <source>Name the file to write with --out, and the documents by their ids.</source>
        <translation>请用 --out 指定要写出的文件，并给出公文编号。</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>already in the archive, nothing changed</source>
        <translation>档案库中已有，没有变动</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>没有导入</translation>
    </message>
    <message>
        <source>%1 (import --replace does so)</source>
        <translation>%1（可用 import --replace）</translation>
    </message>
    <message>
        <source>Stopped on request; what was imported before is in the archive.</source>
        <translation>已按要求停止；此前导入的已在档案库中。</translation>
    </message>
    <message>
        <source>Takes a corrected file of an issue that the archive has; the former one is kept.</source>
        <translation>用更正后的文件替换档案库中已有的一期；旧版保留。</translation>
    </message>
    <message>
        <source>Name the files or folders to import.</source>
        <translation>请给出要导入的文件或文件夹。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Gazette</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总期</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>出版日期</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>公文</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Only documents can be narrowed by options.</source>
        <translation>只有列出公文时才能用筛选选项。</translation>
    </message>
    <message>
        <source>puts gazette issues into the archive</source>
        <translation>把公报导入档案库</translation>
    </message>
    <message>
        <source>prints one document</source>
        <translation>输出一份公文</translation>
    </message>
    <message>
        <source>finds documents by words or by number</source>
        <translation>按文字或文号查找公文</translation>
    </message>
    <message>
        <source>writes documents into one PDF file</source>
        <translation>把公文写入一个 PDF 文件</translation>
    </message>
    <message>
        <source>recognises an issue and prints it as JSON</source>
        <translation>识别一期公报并以 JSON 输出</translation>
    </message>
    <message>
        <source>checks that the archive is whole</source>
        <translation>检查档案库是否完好</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>%1 (see gongbao-cli --help)</source>
        <translation>%1（参见 gongbao-cli --help）</translation>
    </message>
    <message>
        <source>Archive and reader for Chinese government gazettes.</source>
        <translation>政府公报档案库与阅读程序。</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>请给出命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>认作</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Recognises a gazette issue and prints it as JSON; no archive is touched.</source>
        <translation>识别一期公报并以 JSON 输出；不涉及档案库。</translation>
    </message>
    <message>
        <source>Prints instead what each line was taken for, and the rule that decided.</source>
        <translation>改为输出每一行被认作什么，以及依据的规则。</translation>
    </message>
    <message>
        <source>Name one file to parse.</source>
        <translation>请给出一个要识别的文件。</translation>
    </message>
    <message>
        <source>Documents found: %1</source>
        <translation>找到公文 %1 份</translation>
    </message>
    <message>
        <source>Newest first (date) or best first (relevance).</source>
        <translation>新的在前（date）或相关的在前（relevance）。</translation>
    </message>
    <message>
        <source>--order: “%1” is neither date nor relevance.</source>
        <translation>--order：“%1”既不是 date 也不是 relevance。</translation>
    </message>
    <message>
        <source>, page %1</source>
        <translation>，第 %1 页</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>公开方式</translation>
    </message>
    <message>
        <source>Cites</source>
        <translation>引用文号</translation>
    </message>
    <message>
        <source>Printed in</source>
        <translation>刊载于</translation>
    </message>
    <message>
        <source>The archive has no document %1; see gongbao-cli list.</source>
        <translation>档案库中没有公文 %1；参见 gongbao-cli list。</translation>
    </message>
    <message>
        <source>Prints one document.</source>
        <translation>输出一份公文。</translation>
    </message>
    <message>
        <source>Name one document by its id, as list shows it.</source>
        <translation>请给出一份公文的编号（见 list）。</translation>
    </message>
    <message>
        <source>Lists besides what the recogniser found doubtful in each issue.</source>
        <translation>另列出各期中识别存疑之处。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>任免</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Usage: gongbao-cli %1</source>
        <translation>用法：gongbao-cli %1</translation>
    </message>
    <message>
        <source>Prints this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>%1 is not installed; %2 stands in for it</source>
        <translation>未安装 %1，以 %2 代替</translation>
    </message>
    <message>
        <source>makes the search index anew</source>
        <translation>重建检索索引</translation>
    </message>
    <message>
        <source>Prints the program&apos;s version.</source>
        <translation>显示程序的版本。</translation>
    </message>
    <message>
        <source>Standard output could not be written; is its disk full?</source>
        <translation>无法写入标准输出；磁盘是否已满？</translation>
    </message>
    <message>
        <source>Makes the search index anew from the documents, as after a new version of Gongbao. Nothing else in the archive changes.</source>
        <translation>由公文重建检索索引，例如在程序升级之后。档案库的其他内容不变。</translation>
    </message>
    <message>
        <source>reindex takes no operands.</source>
        <translation>reindex 不需要其他参数。</translation>
    </message>
    <message>
        <source>%1: the search index was made anew.</source>
        <translation>%1：检索索引已重建。</translation>
    </message>
    <message>
        <source>%1: the search index was made by another version of Gongbao and is made anew first.</source>
        <translation>%1：检索索引由另一版本的 Gongbao 建立，现先重建。</translation>
    </message>
    <message>
        <source>The search index stays as it was, and may find too little: %1</source>
        <translation>检索索引未重建，检索可能有遗漏：%1</translation>
    </message>
    <message>
        <source>%1 of %2  %3</source>
        <translation>%1 / %2  %3</translation>
    </message>
    <message>
        <source>Prints how the query is read, and no hits.</source>
        <translation>只显示查询怎样理解，不查找。</translation>
    </message>
    <message>
        <source>Shows up to so many pieces of each text.</source>
        <translation>每份文件最多显示这么多处上下文。</translation>
    </message>
    <message>
        <source>Finds documents by words of title or text, by their number, or by a query such as 机关:云山 (绿化 OR 造林) -批复.</source>
        <translation>按标题或正文里的文字、按文号，或按查询式查找文件，例如 机关:云山 (绿化 OR 造林) -批复。</translation>
    </message>
    <message>
        <source>Also printed as</source>
        <translation>又印作</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>引用者</translation>
    </message>
    <message>
        <source>Title as cited</source>
        <translation>引用时的标题</translation>
    </message>
    <message>
        <source>not in the archive</source>
        <translation>档案库里没有</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>Listed under</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Lists the numbers, bodies, gazettes and titles that a text may become, also by their pinyin.</source>
        <translation>列出所输入的文字可能要写成的文号、机关、公报和标题，也可以输入拼音。</translation>
    </message>
    <message>
        <source>Say what to complete.</source>
        <translation>请写出要补全的文字。</translation>
    </message>
    <message>
        <source>lists what a number or name may become</source>
        <translation>列出文号或名称可能的写法</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Counts the hits by gazette, year, body, kind and category, and prints no hits.</source>
        <translation>按公报、年份、机关、文种、栏目统计查到的文件，不列出文件。</translation>
    </message>
    <message>
        <source>Prints the hits as a table (CSV).</source>
        <translation>以表格（CSV）列出查到的文件。</translation>
    </message>
    <message>
        <source>Prints the hits as citations, one a line.</source>
        <translation>以引文格式列出查到的文件，一行一份。</translation>
    </message>
    <message>
        <source>With --json: also where the hits of this query stand, by block and offset.</source>
        <translation>与 --json 同用：另列出这个查询的命中所在的段落和位置。</translation>
    </message>
    <message>
        <source>Instead of a query: looks for what the titles of this document speak of, best first.</source>
        <translation>不写查询，而查找与该公文标题所说相近的公文，相关的在前。</translation>
    </message>
    <message>
        <source>No other document shares a word with the title of document %1.</source>
        <translation>没有其他公文与 %1 号公文的标题有相同的词。</translation>
    </message>
    <message>
        <source>Say what to search for: a query or --like ID.</source>
        <translation>请写明查找什么：查询，或 --like ID。</translation>
    </message>
    <message>
        <source>Writes the whole archive into a new file, itself an archive, and checks what was written. The archive may be in use meanwhile.</source>
        <translation>把整个档案库写入一个新文件（它本身也是档案库），并检查写入的内容。其间档案库可以照常使用。</translation>
    </message>
    <message>
        <source>Name the one file to write the backup to.</source>
        <translation>请写明备份要写入的那一个文件。</translation>
    </message>
    <message>
        <source>%1: written and checked.</source>
        <translation>%1：已写入并检查无误。</translation>
    </message>
    <message>
        <source>writes the whole archive into a new file</source>
        <translation>把整个档案库备份为一个新文件</translation>
    </message>
    <message>
        <source>There is no language “%1”; say zh or en.</source>
        <translation>没有“%1”这种语言；请用 zh 或 en。</translation>
    </message>
    <message>
        <source>%1: the search index holds just what the texts say.</source>
        <translation>%1：检索索引与各文件的正文完全一致。</translation>
    </message>
    <message>
        <source>Checks only the search index, against the texts of the documents.</source>
        <translation>只核对检索索引与各文件的正文是否一致。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Narrowed by</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Keeps the query, with its order and what narrows it, in the archive under this name.</source>
        <translation>把查询连同排列和缩小范围的选项以此名称存入档案库。</translation>
    </message>
    <message>
        <source>Searches again what was saved under this name; a query beside it narrows the hits.</source>
        <translation>再查以此名称保存的检索；另写的查询在其结果中查找。</translation>
    </message>
    <message>
        <source>Removes what was saved under this name.</source>
        <translation>删除以此名称保存的检索。</translation>
    </message>
    <message>
        <source>Only what this query finds as well; may be given more than once.</source>
        <translation>只要这个查询也查得到的；可以写多个。</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>--save keeps one query and what narrows it; it can&apos;t keep --like, --within or another saved search.</source>
        <translation>--save 保存一个检索及其缩小范围的选项，不能与 --like、--within 或另一个保存的检索同用。</translation>
    </message>
    <message>
        <source>The PDF file to write; with --each, a folder.</source>
        <translation>要写出的 PDF 文件；用 --each 时是文件夹。</translation>
    </message>
    <message>
        <source>Begin with a list of the documents and their pages.</source>
        <translation>以目录开头，列出各份公文及其页码。</translation>
    </message>
    <message>
        <source>Write one file for each document, named by PATTERN: {n}, {number}, {title}, {date} and {body} are filled in.</source>
        <translation>每份公文写成一个文件，按样式命名：{n}、{number}、{title}、{date}、{body} 分别代入序号、文号、标题、日期和机关。</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>a corrected file of this issue was imported later</source>
        <translation>此后又导入了这一期的更正文件</translation>
    </message>
    <message>
        <source>Only what has this tag.</source>
        <translation>只要有这个标签的。</translation>
    </message>
    <message>
        <source>Only this collection and those inside it.</source>
        <translation>只要这个文件集及其下级里的。</translation>
    </message>
    <message>
        <source>Only what has a star.</source>
        <translation>只要加了星标的。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>文件集</translation>
    </message>
    <message>
        <source>List one of: %1.</source>
        <translation>可以列出的有：%1。</translation>
    </message>
    <message>
        <source>Say how the files of --each are to be named.</source>
        <translation>请说明 --each 的文件如何命名。</translation>
    </message>
    <message>
        <source>%1: the folder could not be made.</source>
        <translation>%1：无法建立该文件夹。</translation>
    </message>
    <message>
        <source>The title is to be TITLE.</source>
        <translation>标题改为 TITLE。</translation>
    </message>
    <message>
        <source>The number is to be NUMBER; empty for none.</source>
        <translation>文号改为 NUMBER；空白表示没有。</translation>
    </message>
    <message>
        <source>The date is to be DATE; empty for none.</source>
        <translation>日期改为 DATE；空白表示没有。</translation>
    </message>
    <message>
        <source>The issuing body is to be NAME. Say it again for each that signed; empty for none.</source>
        <translation>发文机关改为 NAME。联合发文时每个机关写一次；空白表示没有。</translation>
    </message>
    <message>
        <source>The kind is to be KIND; empty for none.</source>
        <translation>文种改为 KIND；空白表示没有。</translation>
    </message>
    <message>
        <source>The next document is no other: it ends this one.</source>
        <translation>下一份不是另一份文件，而是这一份的后半。</translation>
    </message>
    <message>
        <source>Another document begins at LINE of the source; show --json tells the lines of each block.</source>
        <translation>源文件第 LINE 行起是另一份文件；各段的行号见 show --json。</translation>
    </message>
    <message>
        <source>Takes back the last correction of the document.</source>
        <translation>撤回这份文件最近的一条更正。</translation>
    </message>
    <message>
        <source>Mends by hand what was misread of a document. The original and what was read in it are kept, and every correction can be taken back; list corrections shows them all.</source>
        <translation>手工更正一份文件识别有误之处。原件和识别的结果都保留，每条更正都可以撤回；list corrections 列出全部更正。</translation>
    </message>
    <message>
        <source>Say what to mend: one or more of --title, --number, --date, --body and --kind, or one of --join, --split-at and --undo.</source>
        <translation>请写明更正什么：--title、--number、--date、--body、--kind 中的一项或几项，或者 --join、--split-at、--undo 中的一项。</translation>
    </message>
    <message>
        <source>Corrected by %1, %2. %3</source>
        <translation>%1 于 %2 更正。%3</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>mends what was misread of a document</source>
        <translation>更正一份文件识别有误之处</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>by hand, to the document before it</source>
        <translation>已手工并入前一份文件</translation>
    </message>
    <message>
        <source>--archive is empty: name the file, or leave it out for your own archive.</source>
        <translation>--archive 是空的：请写明文件；要用自己的档案库，就不要写这个选项。</translation>
    </message>
    <message>
        <source>; %1, documents: %2, findings: %3</source>
        <translation>；%1，公文 %2 份，疑点 %3 处</translation>
    </message>
    <message>
        <source>gazette and issue unknown</source>
        <translation>公报名称和期号不明</translation>
    </message>
    <message>
        <source>%1: there is no file to import in it.</source>
        <translation>%1：其中没有可导入的文件。</translation>
    </message>
    <message>
        <source>Asks for the password of encrypted PDF files.</source>
        <translation>询问加密 PDF 文件的密码。</translation>
    </message>
    <message>
        <source>Takes that password from the first line of FILE; “-” is standard input.</source>
        <translation>从 FILE 的第一行取密码；“-”是标准输入。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the password; give it with --password-file.</source>
        <translation>没有终端可以询问密码；请用 --password-file 给出。</translation>
    </message>
    <message>
        <source>Password of the PDF files: </source>
        <translation>PDF 文件的密码：</translation>
    </message>
    <message>
        <source>Stopped while asking for the password.</source>
        <translation>询问密码时已中止。</translation>
    </message>
    <message>
        <source>%1: the file with the password cannot be read: %2.</source>
        <translation>%1：无法读取存放密码的文件：%2。</translation>
    </message>
    <message>
        <source>Writes all that the archive holds into a new folder of plain files, to be read without Gongbao: originals, records, texts, what people added. “restore” makes an archive of it again. The archive may be in use meanwhile.</source>
        <translation>把档案库里的一切写进一个新文件夹，全是普通文件，不用 Gongbao 也能读：原件、记录、正文、添加的内容。“restore”可由它恢复档案库。其间档案库可以照常使用。</translation>
    </message>
    <message>
        <source>Name the one folder to write to.</source>
        <translation>请写明要写入的一个文件夹。</translation>
    </message>
    <message>
        <source>%1: %2 files written and checked, issues: %3.</source>
        <translation>%1：已写入并检查 %2 个文件，共 %3 期。</translation>
    </message>
    <message>
        <source>writes all that is in the archive as plain files</source>
        <translation>把档案库里的一切写成普通文件</translation>
    </message>
    <message>
        <source>makes a new archive of a backup or a dump</source>
        <translation>由备份或导出的文件夹做成新档案库</translation>
    </message>
    <message>
        <source>Makes a new archive of a file that “backup” wrote or a folder that “dump” wrote, and checks it. Nothing is ever written over: where --archive names a file that is there, it stays as it is.</source>
        <translation>由“backup”写的文件或“dump”写的文件夹做成一个新档案库，并加以检查。绝不覆盖任何文件：--archive 所指的文件若已存在，它保持原样。</translation>
    </message>
    <message>
        <source>Name the one backup, a file or a folder.</source>
        <translation>请写明一个备份：文件或文件夹。</translation>
    </message>
    <message>
        <source>reads issues again by today&apos;s recogniser</source>
        <translation>用如今的辨认程序重新辨认各期</translation>
    </message>
    <message>
        <source>Issue %1 (%2) stays as it was: %3</source>
        <translation>编号为 %1 的一期（%2）保持原样：%3</translation>
    </message>
    <message>
        <source>Issue %1 (%2), read before by version %3: %4</source>
        <translation>编号为 %1 的一期（%2），原由第 %3 版辨认：%4</translation>
    </message>
    <message>
        <source>nothing is read otherwise</source>
        <translation>读法没有不同</translation>
    </message>
    <message>
        <source>changes: %1</source>
        <translation>改动 %1 处</translation>
    </message>
    <message>
        <source>Reads the originals of issues that a former version of the recogniser read again, and says what changes. Corrections by hand, notes, stars, tags and collections stay.</source>
        <translation>把由旧版辨认程序读成的各期，从原件重新辨认一遍，并写明改了什么。更正、备注、星标、标签和文件集都保留。</translation>
    </message>
    <message>
        <source>Reads every issue again, whichever version read it.</source>
        <translation>所有各期都重新辨认，不论由哪一版读成。</translation>
    </message>
    <message>
        <source>Only says what would change, and stores nothing.</source>
        <translation>只说会改什么，不存入。</translation>
    </message>
    <message>
        <source>reread takes no operands.</source>
        <translation>reread 不带其他参数。</translation>
    </message>
    <message>
        <source>Every issue was read by today&apos;s recogniser; there is nothing to do.</source>
        <translation>各期都由如今的辨认程序读成，无须重新辨认。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Findings that nobody settled only.</source>
        <translation>只列待核的疑点。</translation>
    </message>
    <message>
        <source>Settled findings only.</source>
        <translation>只列已核定的疑点。</translation>
    </message>
    <message>
        <source>Say --open or --settled with findings, and one of them.</source>
        <translation>--open 和 --settled 只用于 findings，且只写其中一个。</translation>
    </message>
    <message>
        <source>marks findings as looked at</source>
        <translation>核定疑点</translation>
    </message>
    <message>
        <source>There is no settled finding on line %1 of issue %2.</source>
        <translation>编号为 %2 的一期第 %1 行没有已核定的疑点。</translation>
    </message>
    <message>
        <source>There is no open finding on line %1 of issue %2.</source>
        <translation>编号为 %2 的一期第 %1 行没有待核的疑点。</translation>
    </message>
    <message>
        <source>Marks the findings on a line of an issue as looked at, 0 for those about the whole issue. list findings tells issues and lines.</source>
        <translation>将一期某一行的疑点记为已看过；行号 0 指关于整期的疑点。期的编号和行号见 list findings。</translation>
    </message>
    <message>
        <source>Why nothing is to be done.</source>
        <translation>不必处理的理由。</translation>
    </message>
    <message>
        <source>They are to be looked at again.</source>
        <translation>放回待核。</translation>
    </message>
    <message>
        <source>Name an issue and a line by their numbers in list findings.</source>
        <translation>请写期的编号和行号，见 list findings。</translation>
    </message>
    <message>
        <source>documents without original pages, set anew in the official style: %1</source>
        <translation>没有原版页面、按公文版式重排的文件：%1 份</translation>
    </message>
    <message>
        <source>With --style original: takes what is printed of other documents off the first and the last page, which become pictures with text behind them.</source>
        <translation>与 --style original 同用：去掉首页和末页上印的其他文件，这两页变成图片，背后带有文字。</translation>
    </message>
    <message>
        <source>There is no style “%1”; there are %2.</source>
        <translation>没有“%1”这种版式；可用的有 %2。</translation>
    </message>
    <message>
        <source>--mask is for --style original alone.</source>
        <translation>--mask 只能与 --style original 同用。</translation>
    </message>
    <message>
        <source>official: set anew (GB/T 9704-2012), as without this option; compact: the same in smaller type; original: the pages of the issue&apos;s PDF file, and the official style for issues that came as text.</source>
        <translation>official：按公文版式重排（GB/T 9704-2012），不指定时即此；compact：同样重排，字较小；original：公报 PDF 的原版页面，以文本入库的公报按公文版式。</translation>
    </message>
    <message>
        <source>Only texts in which passages are highlighted.</source>
        <translation>只要划过线的文件。</translation>
    </message>
    <message>
        <source>Highlighted (%1): %2 %3</source>
        <translation>划线（%1）：%2 %3</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>划线时间</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Lists what is in the archive; documents, newest first, unless said otherwise. Unresolved are numbers that documents cite and the archive does not have, searches those that were saved, findings what the recogniser doubts, highlights passages that were marked.</source>
        <translation>列出档案库里的内容；不另写时列出文件，由新到旧。unresolved 是文件引用而档案库里没有的文号，searches 是保存过的检索，findings 是识别时的疑点，highlights 是划线的文字。</translation>
    </message>
    <message>
        <source>Recognises the characters of scanned pages in LANG: chi_sim (simplified) or chi_tra (traditional); else found out.</source>
        <translation>以 LANG 识别扫描页的文字：chi_sim（简体）或 chi_tra（繁体）；不指定时自行判断。</translation>
    </message>
    <message>
        <source>Leaves the characters of scanned pages alone.</source>
        <translation>不识别扫描页的文字。</translation>
    </message>
    <message>
        <source>--ocr-language is one of: %1.</source>
        <translation>--ocr-language 只能是：%1。</translation>
    </message>
    <message>
        <source>Puts gazette issues (text, PDF or picture files, or folders of them) into the archive, which is made if there is none.</source>
        <translation>把公报（文本、PDF 或图片文件，或装有它们的文件夹）放入档案库；没有档案库就新建一个。</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>文字识别</translation>
    </message>
    <message>
        <source>lists issues, documents, bodies, findings, marks and more</source>
        <translation>列出各期公报、文件、机关、待核疑点、标记等</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what became of a file, why</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>With the words apart (%1): %2</source>
        <translation>拆成几个词（%1）：%2 份</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::BasketWindow</name>
    <message numerus="yes">
        <source>%Ln document(s); drag to put in order</source>
        <translation>
            <numerusform>%Ln 份文件；可拖动排序</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty. Choose documents in the list and press Ctrl+B.</source>
        <translation>文件篮是空的。在列表中选择文件，按 Ctrl+B 放入。</translation>
    </message>
    <message>
        <source>The list was saved to %1.</source>
        <translation>清单已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Choose another folder or free some space.</source>
        <translation>无法写入 %1（%2）。请另选文件夹，或腾出空间。</translation>
    </message>
    <message>
        <source>Put into the Basket</source>
        <translation>放入文件篮</translation>
    </message>
    <message>
        <source>Order of the Basket</source>
        <translation>文件篮的次序</translation>
    </message>
    <message>
        <source>Take Out of the Basket</source>
        <translation>移出文件篮</translation>
    </message>
    <message>
        <source>Official style, set anew</source>
        <translation>公文版式（重排）</translation>
    </message>
    <message>
        <source>Original pages of the PDF</source>
        <translation>PDF 的原版页面</translation>
    </message>
    <message>
        <source>Compact, set anew</source>
        <translation>紧凑版式（重排）</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::CitingController</name>
    <message numerus="yes">
        <source>No more than %Ln document(s) are copied at once; put them into the basket and save the list.</source>
        <translation>
            <numerusform>一次最多复制 %Ln 份文件的引文；请把它们放进文件篮，保存列表。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ConflictDialog</name>
    <message>
        <source>The archive already has another file of %1, %2. Replace it with “%3”?</source>
        <translation>档案库中已有%1%2的另一份文件。要用“%3”替换它吗？</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::CorrectingController</name>
    <message>
        <source>Recognising page %1 of %2</source>
        <translation>正在识别第 %1 页（至第 %2 页）</translation>
    </message>
    <message>
        <source>The correction was cancelled; the record is as it was.</source>
        <translation>已取消更正，著录保持原样。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::CorrectingView</name>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Reading the issue to correct it</source>
        <translation>正在读取这一期以便更正</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::CorrectionDialog</name>
    <message>
        <source>Nothing was recognised.</source>
        <translation>没有识别出内容。</translation>
    </message>
    <message>
        <source>Recognised as: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::DocumentListModel</name>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>成文日期</translation>
    </message>
    <message>
        <source>%1 (corrected by hand)</source>
        <translation>%1（已更正）</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ExportController</name>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消，没有写出文件。</translation>
    </message>
    <message>
        <source>The export was cancelled; the files written until then are complete.</source>
        <translation>导出已取消；此前写好的文件是完整的。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ExportView</name>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::FindingsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>severity, finding</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(the whole issue)</source>
        <translation>（整期）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>gazette, issue</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, day, reason</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核定</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::FindingsWindow</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All gazettes</source>
        <translation>全部公报</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln 处疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>Settle Findings</source>
        <translation>核定疑点</translation>
    </message>
    <message>
        <source>Reopen Findings</source>
        <translation>重新打开疑点</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::HighlightsList</name>
    <message>
        <source>&amp;Note…</source>
        <translation>批注(&amp;N)…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>删除(&amp;E)</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::HighlightsView</name>
    <message>
        <source>Colour of Highlight</source>
        <translation>划线颜色</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>Remove Highlight</source>
        <translation>删除划线</translation>
    </message>
    <message>
        <source>Note on Highlight</source>
        <translation>划线批注</translation>
    </message>
    <message>
        <source>&amp;Note on this passage:</source>
        <translation>这段文字的批注(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::HitSteps</name>
    <message>
        <source>end of the list</source>
        <translation>已到列表末尾</translation>
    </message>
    <message>
        <source>beginning of the list</source>
        <translation>已到列表开头</translation>
    </message>
    <message>
        <source>next document</source>
        <translation>下一份文件</translation>
    </message>
    <message>
        <source>previous document</source>
        <translation>上一份文件</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ImportView</name>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>From the watched folders: %1</source>
        <translation>自动导入：%1</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::IndexController</name>
    <message>
        <source>The search index was not made anew; until the next start searches may find too little.</source>
        <translation>检索索引未重建；下次启动之前检索可能有遗漏。</translation>
    </message>
    <message>
        <source>The search index is of another version of Gongbao and can&apos;t be made anew, so searches may find too little. %1</source>
        <translation>检索索引由另一版本的 Gongbao 建立，又无法重建，检索可能有遗漏。%1</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::KeepingController</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::KeepingView</name>
    <message>
        <source>Remove Star</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Add a Tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>&amp;Tag, a known one or a new one:</source>
        <translation>标签，已有的或新的(&amp;T)：</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>加标签“%1”</translation>
    </message>
    <message>
        <source>Put into a Collection</source>
        <translation>放入文件集</translation>
    </message>
    <message>
        <source>&amp;Collection, a known one or the name of a new one:</source>
        <translation>文件集，已有的或新的名称(&amp;C)：</translation>
    </message>
    <message>
        <source>Put into “%1”</source>
        <translation>放入“%1”</translation>
    </message>
    <message>
        <source>Take Out of “%1”</source>
        <translation>移出“%1”</translation>
    </message>
    <message>
        <source>Remove Tag “%1”</source>
        <translation>去掉标签“%1”</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>保存检索</translation>
    </message>
    <message>
        <source>&amp;Name, under which it stands at the left:</source>
        <translation>名称(&amp;N)（列在左侧）：</translation>
    </message>
    <message>
        <source>Save Search “%1”</source>
        <translation>保存检索“%1”</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::KeptModel</name>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>最近读过</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文件集</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>收存</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Move into “%1”</source>
        <translation>移到“%1”里</translation>
    </message>
    <message>
        <source>Put into “%1”</source>
        <translation>放入“%1”</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>改名“%1”</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存的检索</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>In: %1</source>
        <translation>出自：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::KeptView</name>
    <message>
        <source>&amp;New Collection</source>
        <translation>新建文件集(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New Collection Inside</source>
        <translation>在其中新建文件集(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>改名(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新文件集</translation>
    </message>
    <message>
        <source>New Collection</source>
        <translation>新建文件集</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Remove Highlight</source>
        <translation>删除划线</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::LibraryModel</name>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>gazette, issue</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Gazette</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::LibraryPanel</name>
    <message>
        <source>Numbers that documents cite and the archive does not have</source>
        <translation>文件引用而档案库里没有的文号</translation>
    </message>
    <message>
        <source>%1, with numbers of documents</source>
        <translation>%1及其文件数</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::MainWindow</name>
    <message>
        <source>Number or words, such as 〔2024〕8号 or 绿化</source>
        <translation>文号或词语，如 〔2024〕8号、绿化</translation>
    </message>
    <message>
        <source>Search for numbers and words</source>
        <translation>检索文号或词语</translation>
    </message>
    <message>
        <source>About Gongbao</source>
        <translation>关于 Gongbao</translation>
    </message>
    <message>
        <source>Gongbao %1

An archive and reader for government gazettes. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Gongbao %1

政府公报的档案库与阅读工具。自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>%1 — Gongbao</source>
        <translation>%1 — Gongbao</translation>
    </message>
    <message>
        <source>Basket (%1)</source>
        <translation>文件篮（%1）</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>文件篮</translation>
    </message>
    <message>
        <source>Show the documents in the basket (Ctrl+Shift+B)</source>
        <translation>显示文件篮（Ctrl+Shift+B）</translation>
    </message>
    <message>
        <source>The archive can only be read; copy it to where you can write, and open the copy to import into it</source>
        <translation>档案库只读，不能导入；请复制到可写的地方，再打开副本</translation>
    </message>
    <message>
        <source>Import gazette issues (Ctrl+O)</source>
        <translation>导入公报（Ctrl+O）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>%1 is missing, so the usual archive was opened instead. Connect the drive it is on and start Gongbao again, or open it from elsewhere.</source>
        <translation>找不到 %1，已改为打开默认的档案库。请接上它所在的驱动器后重新启动 Gongbao，或从别处打开它。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::MarksPanel</name>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Remove Star</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>加标签“%1”</translation>
    </message>
    <message>
        <source>Remove Tag “%1”</source>
        <translation>去掉标签“%1”</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PageView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PagesController</name>
    <message>
        <source>This issue came from a text file, %1, and has no printed pages to show.</source>
        <translation>这一期来自文本文件 %1，没有印出来的页面可以显示。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PagesPanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ParticularsPanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第%2页</translation>
    </message>
    <message>
        <source>%1, lines %2–%3</source>
        <translation>%1，第%2–%3行</translation>
    </message>
    <message>
        <source>Line %1 of the source: %2</source>
        <translation>原文第%1行：%2</translation>
    </message>
    <message>
        <source>F&amp;indings to look at (%1)</source>
        <translation>待核疑点（%1）(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Appointments and removals (%1)</source>
        <translation>任免（%1）(&amp;A)</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>(listed under %1)</source>
        <translation>（归入%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Ci&amp;tes (%1)</source>
        <translation>引用（%1）(&amp;T)</translation>
    </message>
    <message>
        <source>%1 (not in the archive)</source>
        <translation>%1（档案库里没有）</translation>
    </message>
    <message>
        <source>Cited b&amp;y (%1)</source>
        <translation>被引用（%1）(&amp;Y)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>%1, signed by %2</source>
        <translation>%1（%2 签发）</translation>
    </message>
    <message>
        <source>High&amp;lights (%1)</source>
        <translation>划线（%1）(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PasswordDesk</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password does not open “%1”. Try another one:</source>
        <translation>密码打不开“%1”，请再试：</translation>
    </message>
    <message>
        <source>“%1” is encrypted. Its password:</source>
        <translation>“%1”已加密，请输入密码：</translation>
    </message>
    <message>
        <source>&amp;Skip This File</source>
        <translation>跳过此文件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel Import</source>
        <translation>取消导入(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel All</source>
        <translation>全部取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PreviewWindow</name>
    <message>
        <source>Laying out</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>预览：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s), as exported and as printed.</source>
        <translation>
            <numerusform>共 %Ln 页，导出和打印的就是这样。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PrintController</name>
    <message>
        <source>Printed: %1</source>
        <translation>已打印：%1</translation>
    </message>
    <message>
        <source>Printing was cancelled; pages that the printer has by now may still come out.</source>
        <translation>已取消打印；打印机已收到的几页可能仍会印出。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::PrintView</name>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ProgressStrip</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>约剩 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>约剩 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ReaderPanel</name>
    <message>
        <source>Hit %1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>No hit in the text</source>
        <translation>正文中没有命中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>From a former version of the issue, which a corrected file has replaced.</source>
        <translation>出自这一期的旧版，已由更正后的文件替换。</translation>
    </message>
    <message>
        <source>A correction has joined this document to the one before it.</source>
        <translation>经更正，这份文件已并入前一份。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::RereadingModel</name>
    <message>
        <source>%1, %2</source>
        <comment>gazette, issue</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Stays as it was: %1</source>
        <translation>保持原样：%1</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Read otherwise</source>
        <translation>不同之处</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::RereadingView</name>
    <message numerus="yes">
        <source>%Ln issue(s) read again</source>
        <translation>
            <numerusform>重新辨认了 %Ln 期</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is read otherwise</source>
        <translation>读法没有不同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>改了 %Ln 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s) could not be read</source>
        <translation>
            <numerusform>有 %Ln 期未能重新辨认</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Cancelled. Until then: %1; the other issues stay as they were.</source>
        <translation>已取消。此前：%1；其余各期保持原样。</translation>
    </message>
    <message>
        <source>%1 Until then: %2.</source>
        <comment>error, counts</comment>
        <translation>%1 此前：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln issue(s) were read by an older version of the recogniser. Reading them again takes a while in the background and keeps corrections, notes, stars, tags and collections.</source>
        <translation>
            <numerusform>有 %Ln 期是由旧版本辨认的。重新辨认在后台进行，需要一些时间；更正、备注、星标、标签和文件集都保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read Agai&amp;n</source>
        <translation>重新辨认(&amp;N)</translation>
    </message>
    <message>
        <source>Reading issues again</source>
        <translation>正在重新辨认各期</translation>
    </message>
    <message>
        <source>Every issue was read by today&apos;s recogniser; there is nothing to do.</source>
        <translation>各期都由如今的辨认程序读成，无须重新辨认。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No document matches. Try fewer or other words, or take off what narrows the list.</source>
        <translation>没有符合条件的文件。请减少或更换词语，或取消筛选条件。</translation>
    </message>
    <message>
        <source>There is no document here.</source>
        <translation>这里没有文件。</translation>
    </message>
    <message>
        <source>No longer narrow the list to “%1”</source>
        <translation>取消筛选“%1”</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>理解为：%1</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln document(s)</source>
        <translation>
            <numerusform>超过 %Ln 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look for the words apart: %1 (%Ln document(s))</source>
        <translation>
            <numerusform>拆成几个词查：%1（%Ln 份）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::SafekeepingController</name>
    <message>
        <source>Backing up the archive</source>
        <translation>正在备份档案库</translation>
    </message>
    <message>
        <source>%1: written and checked.</source>
        <translation>%1：已写入并检查无误。</translation>
    </message>
    <message>
        <source>Writing all that is in the archive</source>
        <translation>正在导出档案库的全部内容</translation>
    </message>
    <message>
        <source>%1: files written and checked: %2.</source>
        <translation>%1：已写入并检查 %2 个文件。</translation>
    </message>
    <message>
        <source>Making an archive of the backup</source>
        <translation>正在由备份恢复档案库</translation>
    </message>
    <message>
        <source>%1: written and checked; “Open Archive…” shows it.</source>
        <translation>%1：已写入并检查无误；可用“打开档案库…”打开。</translation>
    </message>
    <message>
        <source>Backing up the archive, as the settings say</source>
        <translation>正在按设置备份档案库</translation>
    </message>
    <message>
        <source>The archive was backed up to %1.</source>
        <translation>档案库已备份到 %1。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::SafekeepingView</name>
    <message>
        <source>%1 restored.gongbao</source>
        <translation>%1 恢复.gongbao</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::SearchCompleter</name>
    <message>
        <source>issuing body</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>gazette</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>searched before</source>
        <translation>以前查过</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::SettingsDialog</name>
    <message>
        <source>Song, as books are set</source>
        <translation>宋体（书籍正文）</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::SimilarController</name>
    <message>
        <source>No other document has a title like this one&apos;s.</source>
        <translation>没有标题与这份文件相近的其他文件。</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::TabBar</name>
    <message>
        <source>&amp;Close Tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>Close the &amp;Other Tabs</source>
        <translation>关闭其他标签页(&amp;O)</translation>
    </message>
    <message>
        <source>Close this tab (Ctrl+W for the current one)</source>
        <translation>关闭此标签页（当前标签页可按 Ctrl+W）</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::TabsController</name>
    <message>
        <source>There are %1 tabs, and no more can be opened; close some first.</source>
        <translation>已有 %1 个标签页，不能再打开；请先关闭一些。</translation>
    </message>
    <message numerus="yes">
        <source>%n tab(s) closed, whose documents are no longer in the archive.</source>
        <translation>
            <numerusform>%n 个标签页的文件已不在档案库中，标签页已关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::ThumbnailModel</name>
    <message>
        <source>%1, with hits</source>
        <translation>%1，有命中</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::TimelineView</name>
    <message>
        <source>%1: %2</source>
        <comment>time, documents</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 份文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::Trail</name>
    <message>
        <source>%1</source>
        <comment>a year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第%1页</translation>
    </message>
</context>
<context>
    <name>gongbao::desktop::WelcomePage</name>
    <message>
        <source>Everything is kept in one file: %1</source>
        <translation>所有内容保存在一个文件中：%1</translation>
    </message>
</context>
</TS>
