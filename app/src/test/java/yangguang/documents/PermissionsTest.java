package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.access.Role;
import yangguang.access.Viewer;

@DisplayName("谁在哪一步可以做什么")
class PermissionsTest {
    private static final long BODY = 7;
    private static final long RECORDER = 1;
    private static final long OTHER = 2;

    /** What each role may do at each stage; the station is 审核, and nobody's own work. */
    @ParameterizedTest(name = "{0} {1}：{2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            textBlock =
                    """
                    DRAFT     | EDITOR           | EDIT SUBMIT DISCARD
                    DRAFT     | REVIEWER         | -
                    DRAFT     | APPROVER         | -
                    DRAFT     | ADMINISTRATOR    | -
                    DRAFT     | SUPERVISOR       | -
                    IN_REVIEW | EDITOR           | EDIT TAKE_BACK
                    IN_REVIEW | REVIEWER         | DECIDE
                    IN_REVIEW | SECRECY_REVIEWER | -
                    IN_REVIEW | APPROVER         | -
                    IN_REVIEW | ADMINISTRATOR    | -
                    RETURNED  | EDITOR           | EDIT SUBMIT DISCARD
                    RETURNED  | REVIEWER         | -
                    APPROVED  | EDITOR           | EDIT PUBLISH SCHEDULE
                    APPROVED  | APPROVER         | PUBLISH SCHEDULE
                    APPROVED  | REVIEWER         | -
                    SCHEDULED | EDITOR           | EDIT PUBLISH SCHEDULE CANCEL_SCHEDULE
                    SCHEDULED | APPROVER         | PUBLISH SCHEDULE CANCEL_SCHEDULE
                    SCHEDULED | SUPERVISOR       | -
                    PUBLISHED | EDITOR           | CORRECT WITHDRAW END
                    PUBLISHED | APPROVER         | WITHDRAW END
                    PUBLISHED | REVIEWER         | -
                    PUBLISHED | STATISTICIAN     | -
                    WITHDRAWN | EDITOR           | -
                    WITHDRAWN | APPROVER         | -
                    """)
    void 一个角色在一个环节能做的事(Stage stage, Role role, String moves) {
        var open = EnumSet.noneOf(Move.class);
        for (Move move : Move.values()) {
            if (Permissions.ask(move, at(stage, "REVIEW|SECRECY|SIGN"), person(OTHER, role))
                    .isOpen()) open.add(move);
        }
        assertThat(open).isEqualTo(moves(moves));
    }

    @ParameterizedTest(name = "{0} 需要 {1}")
    @CsvSource({
        "REVIEW|SECRECY|SIGN, REVIEWER",
        "REVIEW+SECRECY|SIGN, REVIEWER SECRECY_REVIEWER",
        "REVIEW+SECRECY+SIGN, REVIEWER SECRECY_REVIEWER APPROVER"
    })
    void 合并的一站需要其中每一步的角色(String chain, String roles) {
        Role[] all = Stream.of(roles.split(" ")).map(Role::valueOf).toArray(Role[]::new);
        var document = at(Stage.IN_REVIEW, chain);
        assertThat(Permissions.ask(Move.DECIDE, document, person(OTHER, all)).isOpen()).isTrue();
        for (Role missing : all) {
            Role[] others = Stream.of(all).filter(role -> role != missing).toArray(Role[]::new);
            assertThat(Permissions.ask(Move.DECIDE, document, person(OTHER, others)))
                    .isEqualTo(new Permission.NeedsRole(missing));
        }
    }

    @Test
    void 登记人有全部角色也不能批准自己登记的信息() {
        var document = at(Stage.IN_REVIEW, "REVIEW+SECRECY+SIGN");
        assertThat(Permissions.ask(Move.DECIDE, document, person(RECORDER, Role.values())))
                .isEqualTo(new Permission.Closed("documents.closed.own"));
    }

    @Test
    void 其他单位的人什么也不能做() {
        var stranger = new Viewer(9, "何晓舟", 8, Set.of(Role.values()), Set.of(BODY, 8L));
        for (Stage stage : Stage.values())
            for (Move move : Move.values())
                assertThat(
                                Permissions.ask(move, at(stage, "REVIEW|SECRECY|SIGN"), stranger)
                                        .isOpen())
                        .isFalse();
    }

    @Test
    void 不是主动公开的信息批准后也不能发布() {
        var document = at(Stage.APPROVED, "REVIEW|SECRECY|SIGN");
        var content = document.edition().content();
        var withheld =
                document.with(
                        document.edition()
                                .with(
                                        content.with(
                                                new Disclosure(
                                                        Attribute.WITHHELD,
                                                        "2008-8",
                                                        null,
                                                        false))));
        assertThat(Permissions.ask(Move.PUBLISH, withheld, person(OTHER, Role.values())))
                .isEqualTo(new Permission.Closed("documents.closed.not-proactive"));
    }

    private static Set<Move> moves(String names) {
        var moves = EnumSet.noneOf(Move.class);
        if (names != null) Stream.of(names.split(" ")).map(Move::valueOf).forEach(moves::add);
        return moves;
    }

    private static Viewer person(long id, Role... roles) {
        return new Viewer(id, "某人", BODY, Set.of(roles), Set.of(BODY));
    }

    private static Document at(Stage stage, String chain) {
        var hand = new Hand(RECORDER, "林小满", Instant.EPOCH);
        var content =
                Content.EMPTY.with(
                        new Disclosure(Attribute.PROACTIVE, "2008-9-2", "2008-9-2", false));
        var edition =
                new Edition(
                        1,
                        stage,
                        1,
                        content,
                        Marks.NONE,
                        hand,
                        hand,
                        Chain.parse(chain),
                        0,
                        null,
                        null,
                        null,
                        "");
        Integer published = stage == Stage.PUBLISHED ? 1 : null;
        var withdrawal =
                stage == Stage.WITHDRAWN
                        ? new Document.Withdrawal(Instant.EPOCH, "有误", null)
                        : null;
        return new Document(1, BODY, null, published, withdrawal, null, null, edition);
    }
}
