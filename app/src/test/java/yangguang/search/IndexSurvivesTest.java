package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;

/** What becomes of the index when the program is killed or its files are lost or harmed. */
@PlatformTest
class IndexSurvivesTest {
    @Autowired Notebook notebook;
    @Autowired Upkeep upkeep;
    @Autowired Indexer indexer;
    @Autowired Indexing indexing;

    @TempDir Path folder;
    @TempDir Path left;

    @BeforeEach
    void onlyOurIndex() {
        indexer.stop();
    }

    @AfterEach
    void theServersIndexAgain() {
        indexer.start();
    }

    @Test
    void 写入后提交前被杀_重启后补上() throws IOException {
        var killed = open();
        upkeep.bringUpToDate(killed.get());
        notebook.publish(Samples.titled(1, "甲"));
        killed.get().put(Samples.titled(1, "甲").record());
        var restarted = new OpenIndex(new IndexFolder(leftByKill()));
        upkeep.bringUpToDate(restarted.get());
        assertThat(restarted.get().size()).isEqualTo(1);
        restarted.close();
        killed.close();
    }

    @Test
    void 提交后销号前被杀_重复一次无害() throws IOException {
        var index = open();
        upkeep.bringUpToDate(index.get());
        notebook.publish(Samples.titled(1, "甲"));
        index.get().put(Samples.titled(1, "甲").record());
        index.get().commit();
        index.close();
        upToDate(index, 1);
        assertThat(indexing.waiting()).isZero();
    }

    @Test
    void 索引目录丢失则自行重建() throws IOException {
        notebook.publish(Samples.titled(1, "甲"), Samples.titled(2, "乙"));
        var index = open();
        upToDate(index, 2);
        index.close();
        new IndexFolder(folder).clear();
        upToDate(index, 2);
    }

    @Test
    void 任一文件损坏则自行重建() throws IOException {
        notebook.publish(Samples.titled(1, "甲"), Samples.titled(2, "乙"));
        var index = open();
        upToDate(index, 2);
        index.close();
        for (var file : files()) {
            harm(file);
            index.verify();
            upToDate(index, 2);
            index.close();
        }
    }

    @Test
    void 他库的索引不用() throws IOException {
        var index = open();
        index.get().put(Samples.titled(9, "他库").record());
        index.get().madeFrom("another database");
        notebook.publish(Samples.titled(1, "甲"));
        upToDate(index, 1);
        index.close();
    }

    @Test
    void 重建中断后接着做() throws IOException {
        for (int id = 1; id <= 700; id++) notebook.slipIn(Samples.titled(id, "第%d件".formatted(id)));
        var index = open();
        assertThat(upkeep.bringUpToDate(index.get())).isTrue();
        index.close();
        assertThat(index.get().size()).isEqualTo(500);
        upToDate(index, 700);
        index.close();
    }

    private OpenIndex open() {
        return new OpenIndex(new IndexFolder(folder));
    }

    private void upToDate(OpenIndex index, long size) throws IOException {
        while (upkeep.bringUpToDate(index.get())) {}
        assertThat(index.get().size()).isEqualTo(size);
    }

    /** The files as the disk has them; what the killed program held in memory is gone. */
    private Path leftByKill() throws IOException {
        for (var file : files()) Files.copy(file, left.resolve(file.getFileName()));
        return left;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static void harm(Path file) throws IOException {
        if (Files.notExists(file)) return;
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
