package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.ReviewDocument.Decision;
import yangguang.documents.ReviewDocument.Verdict;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problem;

@DisplayName("登记与审查")
@PlatformTest
class ReviewTest {
    @Autowired Office office;
    @Autowired SubmitDocument submit;
    @Autowired ReviewDocument review;
    @Autowired TakeBackDocument takeBack;
    @Autowired DiscardDraft discard;
    @Autowired Chains chains;
    @Autowired SaveDraft save;
    @Autowired DeskDocuments desk;
    @Autowired Journal journal;

    long body;

    @BeforeEach
    void 一个街道() {
        body = office.body("青禾街道办事处");
    }

    @Test
    void 录入_审核_保密审查_签发_每一步都记入办理记录() {
        long id = office.submitted(body);
        assertThat(office.pass(Office.reviewer(body), id)).isInstanceOf(Reviewing.Passed.class);
        assertThat(office.pass(Office.reviewer(body), id)).isInstanceOf(Reviewing.Passed.class);
        assertThat(office.pass(Office.leader(body), id)).isInstanceOf(Reviewing.Approved.class);

        Document approved = office.read(body, id);
        assertThat(approved.edition().stage()).isEqualTo(Stage.APPROVED);
        assertThat(desk.reviews(approved))
                .extracting(Review::step)
                .containsExactly(Step.REVIEW, Step.SECRECY, Step.SIGN);
        assertThat(desk.reviews(approved))
                .extracting(Review::fingerprint)
                .containsOnly(approved.edition().fingerprint());
        assertThat(acts(id))
                .containsExactly(
                        "document.approved",
                        "document.reviewed",
                        "document.reviewed",
                        "document.submitted",
                        "document.edited",
                        "document.registered");
    }

    @Test
    void 两个人的办公室_一位领导一次审核_保密审查并签发() {
        chains.set(Office.leader(body), Chain.parse("REVIEW+SECRECY+SIGN"));
        long id = office.submitted(body);
        var one =
                Office.person(3, "赵启明", body, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.APPROVER);
        assertThat(office.decide(one, id, Verdict.PASS_AND_PUBLISH, ""))
                .isInstanceOf(Reviewing.Approved.class);
        assertThat(office.read(body, id).edition().stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void 谁也不能批准自己登记的信息_有全部角色也不行() {
        chains.set(Office.leader(body), Chain.parse("REVIEW+SECRECY+SIGN"));
        var all = Office.person(1, "林小满", body, Role.values());
        long id = office.submitted(body);
        assertThat(office.pass(all, id))
                .isEqualTo(new Reviewing.Refused(new Permission.Closed("documents.closed.own")));
    }

    @Test
    void 最后改过的人也不能批准() {
        long id = office.draft(Office.clerk(body), Office.notice());
        var both = Office.person(2, "陈予安", body, Role.EDITOR, Role.REVIEWER);
        office.edit(both, id, Map.of("summary", "改了一句"));
        submit.submit(both, id);
        assertThat(office.pass(both, id)).isInstanceOf(Reviewing.Refused.class);
    }

    @Test
    void 没有这一步角色的人被拒绝_并说出需要哪个角色() {
        long id = office.submitted(body);
        assertThatThrownBy(() -> office.pass(Office.leader(body), id))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.needed()).isEqualTo(Role.REVIEWER));
    }

    @Test
    void 退回必须说明理由() {
        long id = office.submitted(body);
        assertThat(office.decide(Office.reviewer(body), id, Verdict.RETURN, " "))
                .isInstanceOf(Reviewing.NoReason.class);
        assertThat(office.decide(Office.reviewer(body), id, Verdict.RETURN, "缺文号"))
                .isInstanceOf(Reviewing.Returned.class);
        Document returned = office.read(body, id);
        assertThat(returned.edition().stage()).isEqualTo(Stage.RETURNED);
        assertThat(desk.reviews(returned)).extracting(Review::reason).containsExactly("缺文号");
    }

    @ParameterizedTest(name = "改 {0}")
    @CsvSource({"title, 另一个标题", "typed, 另一段正文。", "madeOn, 2018-03-02", "summary, 概述"})
    void 改动一个字节批准就作废(String field, String value) {
        long id = office.approved(body);
        var saved = office.edit(Office.clerk(body), id, Map.of(field, value));
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saving.Saved.class, it -> assertThat(it.approvalFell()).isTrue());
        assertThat(office.read(body, id).edition().stage()).isEqualTo(Stage.DRAFT);
        assertThat(acts(id)).startsWith("document.approval-fell");
    }

    @Test
    void 保存而没有改动_批准仍然有效() {
        long id = office.approved(body);
        assertThat(office.edit(Office.clerk(body), id, Office.notice()))
                .isInstanceOfSatisfying(
                        Saving.Saved.class, it -> assertThat(it.approvalFell()).isFalse());
        assertThat(office.read(body, id).edition().stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    void 审查人看过以后又有改动_他的决定不算数() {
        long id = office.submitted(body);
        Edition read = office.read(body, id).edition();
        office.edit(Office.clerk(body), id, Map.of("title", "改过的标题"));
        submit.submit(Office.clerk(body), id);
        var decision = new Decision(read.fingerprint(), "REVIEW", Verdict.PASS, "");
        assertThat(review.decide(Office.reviewer(body), id, decision))
                .isInstanceOf(Reviewing.NotWhatWasRead.class);
    }

    @Test
    void 不完整的可以存为草稿_不能提交_问题写在栏目旁边() {
        long id =
                office.draft(
                        Office.clerk(body),
                        Map.of("madeOn", "2018-02-30", "issuer", "", "inForceUntil", "2018-01-01"));
        assertThat(submit.submit(Office.clerk(body), id))
                .isInstanceOfSatisfying(
                        Submission.Incomplete.class,
                        it ->
                                assertThat(it.problems().all())
                                        .extracting(Problem::field)
                                        .contains(
                                                "madeOn", "title", "issuer", "typed", "attribute"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "madeOn, 2018-03-08, documents.problem.madeOn.future",
        "category, '', documents.problem.category",
        "attribute, WITHHELD, documents.problem.basis",
        "typed, '', documents.problem.text"
    })
    void 提交时逐项检查(String field, String value, String problem) {
        long id = office.draft(Office.clerk(body), Office.notice(field, value));
        assertThat(submit.submit(Office.clerk(body), id))
                .isInstanceOfSatisfying(
                        Submission.Incomplete.class,
                        it ->
                                assertThat(it.problems().all())
                                        .extracting(Problem::key)
                                        .containsExactly(problem));
    }

    @Test
    void 同一年同一文号只能用一次_别的单位不受影响() {
        office.submitted(body);
        long second = office.draft(Office.clerk(body), Office.notice("number", "青街通[2018]3号"));
        assertThat(submit.submit(Office.clerk(body), second))
                .isInstanceOfSatisfying(
                        Submission.Incomplete.class,
                        it ->
                                assertThat(it.problems().all())
                                        .extracting(Problem::key)
                                        .containsExactly("documents.problem.number.taken"));
        assertThat(desk.same(office.read(body, second))).hasSize(1);
        office.submitted(office.body("柳桥街道办事处"));
    }

    @Test
    void 两个人同时改_后保存的看到两个版本_什么也没有丢() {
        long id = office.draft(Office.clerk(body), Office.notice());
        long seen = office.read(body, id).edition().version();
        var other = Office.person(4, "何晓舟", body, Role.EDITOR);
        office.edit(other, id, Map.of("title", "他的标题"));
        var mine = Field.among(Map.of("title", "我的标题", "summary", ""));
        assertThat(save.save(Office.clerk(body), id, seen, mine, true))
                .isInstanceOfSatisfying(
                        Saving.Conflict.class,
                        it -> {
                            assertThat(it.differing())
                                    .containsExactly(
                                            new Saving.TwoVersions(Field.TITLE, "我的标题", "他的标题"));
                            assertThat(it.theirs().edition().edited().name()).isEqualTo("何晓舟");
                        });
        assertThat(office.read(body, id).title()).isEqualTo("他的标题");
    }

    @Test
    void 自动保存与按钮同时到_写法不同而读来一样的_不算两个版本() {
        long id = office.draft(Office.clerk(body), Office.notice());
        long seen = office.read(body, id).edition().version();
        var typed = Field.among(Map.of("number", "青街办[2018]9号", "madeOn", "20180301"));
        save.save(Office.clerk(body), id, seen, typed, false);
        assertThat(save.save(Office.clerk(body), id, seen, typed, true))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void 提交后可以撤回_草稿可以删除_批准的不能删除() {
        long id = office.submitted(body);
        assertThat(takeBack.takeBack(Office.clerk(body), id)).isInstanceOf(Publishing.Done.class);
        assertThat(discard.discard(Office.clerk(body), id)).isInstanceOf(Publishing.Done.class);
        assertThatThrownBy(() -> office.read(body, id)).isInstanceOf(NoSuchRecord.class);

        long approved = office.approved(body);
        assertThat(discard.discard(Office.clerk(body), approved))
                .isInstanceOf(Publishing.Refused.class);
    }

    @Test
    void 别的单位的信息如同不存在() {
        long id = office.submitted(body);
        long other = office.body("柳桥街道办事处");
        assertThatThrownBy(() -> desk.read(Office.clerk(other), id))
                .isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> submit.submit(Office.clerk(other), id))
                .isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void 督查可以看下级的信息_不能动() {
        long id = office.submitted(body);
        long county = office.body("云溪县人民政府");
        var supervisor = new Viewer(8, "方知夏", county, Set.of(Role.values()), Set.of(county, body));
        assertThat(desk.read(supervisor, id).title()).contains("垃圾");
        assertThatThrownBy(() -> office.pass(supervisor, id)).isInstanceOf(NoSuchRecord.class);
    }

    private java.util.List<String> acts(long id) {
        return journal
                .entries(Set.of(body), JournalFilter.all().on("document", id), "", 20)
                .items()
                .stream()
                .map(JournalEntry::what)
                .toList();
    }
}
