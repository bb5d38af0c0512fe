package yangguang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.ProcessorTime;
import yangguang.TestClock;
import yangguang.access.SignIn.Outcome.Later;
import yangguang.access.SignIn.Outcome.Refused;
import yangguang.access.SignIn.Outcome.Welcome;
import yangguang.bodies.AddBody;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;

@DisplayName("登录：猜密码的人越来越慢，本人不会被挡在门外")
@PlatformTest
class SignInTest {
    private static final Actor SETUP = new Actor.CommandLine("test");
    private static final String OWNER = "192.0.2.1";
    private static final String ATTACKER = "198.51.100.7";

    @Autowired SignIn signIn;
    @Autowired AddBody addBody;
    @Autowired AddPerson addPerson;
    @Autowired Devices devices;
    @Autowired TestClock clock;
    private String password = "";
    private LocalDateTime now = TestClock.START;

    @BeforeEach
    void somebody() {
        var facts = BodyFacts.named("甲街道办事处", BodyKind.SUBDISTRICT);
        var body = ((AddBody.Outcome.Added) addBody.add(null, facts, SETUP)).body();
        var person = new NewPerson("Lin", "林小满", "", body.id(), Set.of(Role.EDITOR));
        password = ((AddPerson.Outcome.Added) addPerson.add(person, SETUP)).password().value();
    }

    @Test
    void 账户不分大小写和前后空格() {
        assertThat(attempt(" LIN ", password, OWNER, null)).isInstanceOf(Welcome.class);
    }

    @Test
    void 没有的账户和错的密码得到同样的回答_等待也一样() {
        for (int i = 0; i < 6; i++) {
            assertThat(attempt("lin", "wrong", ATTACKER, null)).isEqualTo(new Refused());
            assertThat(attempt("nobody", "wrong", ATTACKER, null)).isEqualTo(new Refused());
        }
        var wait = new Later(Duration.ofSeconds(2));
        assertThat(attempt("lin", password, ATTACKER, null)).isEqualTo(wait);
        assertThat(attempt("nobody", "wrong", ATTACKER, null)).isEqualTo(wait);
    }

    @Test
    void 时钟比数据库细_头几次也不用等() {
        clock.set(now.plusNanos(999_999_999));
        assertThat(attempt("lin", password, OWNER, null)).isInstanceOf(Welcome.class);
    }

    @Test
    void 没有的账户和错的密码用时相近() {
        attempt("lin", "warm up", "192.0.2.50", null);
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int turn = 0; turn < 4; turn++) {
            known = Math.min(known, work("lin", "192.0.2." + (60 + turn)));
            unknown = Math.min(unknown, work("nobody", "192.0.2." + (70 + turn)));
        }
        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    @Test
    void 猜密码的人一天之内试不了多少次() {
        int looked = 0;
        for (int five = 0; five < 24 * 12; five++) {
            later(Duration.ofMinutes(5));
            if (!(charge("lin", ATTACKER) instanceof Later)) looked++;
        }
        assertThat(looked).isLessThan(120);
    }

    @Test
    void 等待的时候再试不会把等待拖长() {
        for (int i = 0; i < 6; i++) attempt("lin", "wrong", OWNER, null);
        for (int i = 0; i < 50; i++) assertThat(charge("lin", OWNER)).isInstanceOf(Later.class);
        later(Duration.ofSeconds(2));
        assertThat(attempt("lin", password, OWNER, null)).isInstanceOf(Welcome.class);
    }

    @Test
    void 别人从许多地方猜_登录过的设备不受影响() {
        var before = (Welcome) attempt("lin", password, OWNER, null);
        for (int i = 1; i <= 25; i++) charge("lin", "198.51.100." + i);
        assertThat(charge("lin", "203.0.113.9")).isInstanceOf(Later.class);
        assertThat(attempt("lin", password, OWNER, before.deviceToken()))
                .isInstanceOf(Welcome.class);
    }

    @Test
    void 别人从许多地方猜_没登录过的设备最多等半分钟() {
        for (int i = 1; i <= 30; i++) {
            charge("lin", "198.51.100." + i);
            later(Duration.ofSeconds(30));
        }
        charge("lin", "203.0.113.9");
        assertThat(charge("lin", OWNER)).isEqualTo(new Later(Duration.ofSeconds(30)));
        later(Duration.ofSeconds(30));
        assertThat(attempt("lin", password, OWNER, null)).isInstanceOf(Welcome.class);
    }

    @Test
    void 偷来的设备记号只对它自己的账户有用_猜多了也要等() {
        var before = (Welcome) attempt("lin", password, OWNER, null);
        for (int i = 0; i < 6; i++) attempt("lin", "wrong", ATTACKER, before.deviceToken());
        assertThat(attempt("lin", "wrong", ATTACKER, before.deviceToken()))
                .isInstanceOf(Later.class);
        assertThat(attempt("lin", password, OWNER, null)).isInstanceOf(Welcome.class);
    }

    @Test
    void 成功以后从头数起() {
        for (int i = 0; i < 5; i++) attempt("lin", "wrong", OWNER, null);
        assertThat(attempt("lin", password, OWNER, null)).isInstanceOf(Welcome.class);
        for (int i = 0; i < 5; i++) attempt("lin", "wrong", OWNER, null);
        assertThat(attempt("lin", password, OWNER, null)).isInstanceOf(Welcome.class);
    }

    @Test
    void 同时试很多次也只算数得清的几次() throws Exception {
        List<Callable<SignIn.Outcome>> burst =
                Stream.generate(() -> (Callable<SignIn.Outcome>) () -> charge("lin", ATTACKER))
                        .limit(40)
                        .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            long looked = 0;
            for (var answer : threads.invokeAll(burst)) {
                if (!(answer.get() instanceof Later)) looked++;
            }
            assertThat(looked).isEqualTo(6);
        }
    }

    @Test
    void 一次性密码过三十天不能再用() {
        later(Duration.ofDays(31));
        assertThat(attempt("lin", password, OWNER, null)).isEqualTo(new Refused());
    }

    @Test
    void 很长或很怪的输入只是不对() {
        String odd = "\0'\";--\uD83D" + "长".repeat(100_000);
        assertThat(attempt(odd.replace("\0", ""), odd, OWNER, "x".repeat(9_999)))
                .isInstanceOf(Refused.class);
        assertThat(attempt("\0", "\0", OWNER, null)).isInstanceOf(Refused.class);
    }

    private SignIn.Outcome attempt(
            String account, String typed, String from, @Nullable String device) {
        return signIn.attempt(account, typed, Visitor.from(from, "Firefox", device));
    }

    /** An attempt whose password is wrong. */
    private SignIn.Outcome charge(String account, String from) {
        return attempt(account, "wrong", from, null);
    }

    private long work(String account, String from) {
        return ProcessorTime.of(() -> attempt(account, "wrong", from, null)).toNanos();
    }

    private void later(Duration time) {
        now = now.plus(time);
        clock.set(now);
    }
}
