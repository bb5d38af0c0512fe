package yangguang.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.journal.Actor;

@DisplayName("导入单位：全部写入，或者一行也不写")
@PlatformTest
class ImportBodiesTest {
    private static final Actor OPERATOR = new Actor.CommandLine("root");

    @Autowired ImportBodies importBodies;
    @Autowired AddBody addBody;
    @Autowired Bodies bodies;

    @Test
    void 下级可以写在上级之前() {
        var outcome =
                run(
                        null,
                        """
                        名称,简称,类型,上级单位,统一社会信用代码
                        丙站,,派出机构、事业单位等,乙街道,
                        乙街道办事处,乙街道,街道办事处,甲县,
                        甲县人民政府,甲县,人民政府,,11370812004339255B
                        """);
        assertThat(outcome).isEqualTo(new ImportBodies.Outcome.Imported(3));
        assertThat(bodies.all()).extracting(Body::name).containsExactly("甲县人民政府", "乙街道办事处", "丙站");
    }

    @Test
    void 有一行不对就都不写_不对的行逐一列出() {
        var outcome =
                run(
                        null,
                        """
                        name,kind,parent,uscc
                        甲县,GOVERNMENT,,
                        乙局,DEPARTMENT,不存在,
                        ,DEPARTMENT,甲县,
                        丙局,衙门,甲县,
                        丁局,Government department,甲县,11370812004339255C
                        甲县,GOVERNMENT,,
                        """);
        assertThat(((ImportBodies.Outcome.Refused) outcome).bad())
                .extracting(bad -> bad.line() + " " + bad.key())
                .containsExactly(
                        "3 bodies.parent.unknown",
                        "4 bodies.name.missing",
                        "5 bodies.kind.missing",
                        "6 law.uscc.check",
                        "7 bodies.name.taken");
        assertThat(bodies.all()).isEmpty();
    }

    @Test
    void 再导入一次同一个文件不会变成两份() {
        String file = "名称,类型\n甲县,人民政府\n";
        run(null, file);
        assertThat(run(null, file)).isInstanceOf(ImportBodies.Outcome.Refused.class);
        assertThat(bodies.all()).hasSize(1);
    }

    @Test
    void 管理员只能导入到自己单位之下() {
        var facts = BodyFacts.named("甲县", BodyKind.GOVERNMENT);
        var county = ((AddBody.Outcome.Added) addBody.add(null, facts, OPERATOR)).body();
        addBody.add(null, BodyFacts.named("乙县", BodyKind.GOVERNMENT), OPERATOR);
        assertThat(run(county, "名称,类型,上级单位\n丙局,政府部门,乙县\n"))
                .isInstanceOf(ImportBodies.Outcome.Refused.class);
        assertThat(run(county, "名称,类型,上级单位\n丙局,政府部门,\n"))
                .isInstanceOf(ImportBodies.Outcome.Imported.class);
        assertThat(bodies.children(county.id())).extracting(Body::name).containsExactly("丙局");
    }

    private ImportBodies.Outcome run(@Nullable Body under, String file) {
        return importBodies.run(file.getBytes(StandardCharsets.UTF_8), under, OPERATOR);
    }
}
