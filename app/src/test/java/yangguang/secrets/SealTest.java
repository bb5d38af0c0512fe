package yangguang.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import yangguang.PlatformTest;
import yangguang.database.DataFolder;

@PlatformTest
@DisplayName("密封：钥匙在数据库之外")
class SealTest {
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @TempDir Path folder;

    private Seal seal;

    @BeforeEach
    void seal() {
        seal = seal(false);
    }

    private Seal seal(boolean acceptLoss) {
        return new Seal(new Keys(new DataFolder(folder), jdbc, transactions, acceptLoss));
    }

    @Test
    void 密封的文字打开后不变而密文里没有它() {
        var sealed = seal.closeText("request 7", "𠮷田 2********4");
        assertThat(new String(sealed, UTF_8)).doesNotContain("𠮷田");
        assertThat(seal.openText("request 7", sealed)).isEqualTo("𠮷田 2********4");
        assertThat(seal.closeText("request 7", "𠮷田 2********4")).isNotEqualTo(sealed);
    }

    @Test
    void 换到别的记录或改动一个字节就打不开() {
        var sealed = seal.closeText("request 7", "林小满");
        assertThatThrownBy(() -> seal.open("request 8", sealed)).isInstanceOf(BrokenSeal.class);
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seal.open("request 7", changed))
                    .isInstanceOf(BrokenSeal.class);
        }
        assertThatThrownBy(() -> seal.open("request 7", new byte[3]))
                .isInstanceOf(BrokenSeal.class);
    }

    @Test
    void 同一段文字的痕迹相同而标签不同则不同() {
        assertThat(seal.trace("name", "林小满")).isEqualTo(seal.trace("name", "林小满"));
        assertThat(seal.trace("name", "林小满")).isNotEqualTo(seal.trace("phone", "林小满"));
        assertThat(seal.trace("name", "林小满")).isNotEqualTo(seal.trace("name", "林小漫"));
    }

    @Test
    void 重新启动后仍能打开() {
        var sealed = seal.closeText("a", "旧");
        assertThat(seal(false).openText("a", sealed)).isEqualTo("旧");
    }

    @Test
    void 钥匙只有自己能读() throws IOException {
        assertThat(Files.getPosixFilePermissions(key()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void 钥匙不在时不启动并说明放回哪个文件() throws IOException {
        Files.delete(key());
        assertThatThrownBy(() -> seal(false))
                .isInstanceOf(KeyMissing.class)
                .hasMessageContaining("1.key");
    }

    @Test
    void 放错的钥匙也不启动() throws IOException {
        Files.writeString(key(), "00".repeat(32));
        assertThatThrownBy(() -> seal(false)).isInstanceOf(KeyMissing.class);
        Files.writeString(key(), "not a key");
        assertThatThrownBy(() -> seal(false)).isInstanceOf(KeyMissing.class);
    }

    @Test
    void 接受丢失后换新钥匙而旧的打不开() throws IOException {
        var sealed = seal.closeText("a", "旧");
        Files.delete(key());
        var later = seal(true);
        assertThatThrownBy(() -> later.open("a", sealed)).isInstanceOf(BrokenSeal.class);
        assertThat(later.openText("a", later.closeText("a", "新"))).isEqualTo("新");
        assertThat(seal(false).openText("a", later.closeText("a", "新"))).isEqualTo("新");
    }

    private Path key() {
        return folder.resolve("keys/1.key");
    }
}
