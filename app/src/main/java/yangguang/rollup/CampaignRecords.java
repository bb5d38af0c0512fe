package yangguang.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of campaigns. */
@Component
class CampaignRecords {
    private static final String COLUMNS =
            """
            select c.id, c.body_id, c.year, c.forms, c.title, c.notice, c.deadline, c.reach,
                   c.by_name, c.at
              from rollup.campaign c
            """;
    private static final String BY_ID = COLUMNS + " where c.id = :id";
    private static final String OF_BODIES =
            COLUMNS + " where c.body_id = any(:bodies) order by c.year desc, c.id";
    private static final String OF_YEAR = COLUMNS + " where c.body_id = :body and c.year = :year";
    private static final String SINCE = COLUMNS + " where c.year >= :year order by c.id";
    private static final String ASKING =
            COLUMNS
                    + """
                       join rollup.member m on m.campaign_id = c.id
                      where m.body_id = :body and m.asked
                      order by c.year desc, c.id
                      """;
    private static final String ADD =
            """
            insert into rollup.campaign
                   (body_id, year, forms, title, notice, deadline, reach, by_id, by_name, at)
            values (:body, :year, :forms, :title, :notice, :deadline, :reach, :byId, :byName, :at)
            on conflict (body_id, year) do nothing
            returning id
            """;
    private static final String CHANGE =
            """
            update rollup.campaign
               set forms = :forms, title = :title, notice = :notice, deadline = :deadline,
                   reach = :reach
             where id = :id
            """;
    private static final String ASK_NOBODY =
            "update rollup.member set asked = false where campaign_id = :campaign";
    private static final String ASK_BODIES =
            """
            insert into rollup.member (campaign_id, body_id)
            select :campaign, body from unnest(:bodies::bigint[]) as body
            on conflict (campaign_id, body_id) do update set asked = true
            """;
    private static final String ASK_NAMES =
            """
            insert into rollup.member (campaign_id, name)
            select :campaign, name from unnest(:names::text[]) as name
            on conflict (campaign_id, name) where body_id is null do update set asked = true
            """;
    private static final String MEMBERS =
            """
            select m.id, m.body_id, m.name, m.reason, m.promised, j.number, j.accepted, j.comment,
                   j.by_name, j.at
              from rollup.member m
              left join lateral (
                   select number, accepted, comment, by_name, at from rollup.judgement
                    where member_id = m.id
                    order by id desc
                    limit 1) j on true
             where m.campaign_id = :campaign and m.asked
            """;
    private static final String MEMBER = MEMBERS + " and m.body_id = :body";
    private static final String HOLD = "select id from rollup.member where id = :id for update";
    private static final String JUDGE =
            """
            insert into rollup.judgement
                   (member_id, number, accepted, comment, by_id, by_name, at)
            values (:member, :number, :accepted, :comment, :byId, :byName, :at)
            """;
    private static final String JUDGEMENTS =
            """
            select number, accepted, comment, by_name, at from rollup.judgement
             where member_id = :member
             order by id
            """;
    private static final String EXPLAIN =
            "update rollup.member set reason = :reason, promised = :promised where id = :id";
    private static final String LOWER =
            """
            select c.body_id, c.id, coalesce(h.number, 0) as number, h.at
              from rollup.campaign c
              left join lateral (
                   select number, at from rollup.handed_up
                    where campaign_id = c.id
                    order by number desc
                    limit 1) h on true
             where c.year = :year and c.body_id = any(:bodies)
            """;
    private static final String TAKEN =
            """
            select distinct on (t.member_id) t.member_id, t.number, t.at
              from rollup.taken_in t
              join rollup.member m on m.id = t.member_id
             where m.campaign_id = :campaign
             order by t.member_id, t.number desc
            """;

    private final JdbcClient jdbc;

    CampaignRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campaign> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(CampaignRecords::campaign).optional();
    }

    List<Campaign> of(Set<Long> bodies) {
        return jdbc.sql(OF_BODIES)
                .param("bodies", array(bodies))
                .query(CampaignRecords::campaign)
                .list();
    }

    Optional<Campaign> of(long bodyId, int year) {
        return jdbc.sql(OF_YEAR)
                .param("body", bodyId)
                .param("year", year)
                .query(CampaignRecords::campaign)
                .optional();
    }

    /** Those on that year and later ones. */
    List<Campaign> since(int year) {
        return jdbc.sql(SINCE).param("year", year).query(CampaignRecords::campaign).list();
    }

    List<Campaign> asking(long bodyId) {
        return jdbc.sql(ASKING).param("body", bodyId).query(CampaignRecords::campaign).list();
    }

    /** Empty where the body has one for that year. */
    Optional<Campaign> add(Campaign campaign, long byId) {
        return jdbc.sql(ADD)
                .param("body", campaign.bodyId())
                .param("year", campaign.year())
                .param("forms", campaign.forms().toArray(String[]::new))
                .param("title", campaign.title())
                .param("notice", campaign.notice())
                .param("deadline", campaign.deadline())
                .param("reach", campaign.reach().name())
                .param("byId", byId)
                .param("byName", campaign.byName())
                .param("at", campaign.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .flatMap(this::byId);
    }

    void change(Campaign campaign) {
        jdbc.sql(CHANGE)
                .param("id", campaign.id())
                .param("forms", campaign.forms().toArray(String[]::new))
                .param("title", campaign.title())
                .param("notice", campaign.notice())
                .param("deadline", campaign.deadline())
                .param("reach", campaign.reach().name())
                .update();
    }

    /** Only these from now on; what others handed in stays. */
    void ask(long campaign, Set<Long> bodies, List<String> outside) {
        jdbc.sql(ASK_NOBODY).param("campaign", campaign).update();
        jdbc.sql(ASK_BODIES).param("campaign", campaign).param("bodies", array(bodies)).update();
        jdbc.sql(ASK_NAMES)
                .param("campaign", campaign)
                .param("names", outside.toArray(String[]::new))
                .update();
    }

    List<Member> members(long campaign) {
        return jdbc.sql(MEMBERS).param("campaign", campaign).query(CampaignRecords::member).list();
    }

    Optional<Member> member(long campaign, long bodyId) {
        return jdbc.sql(MEMBER)
                .param("campaign", campaign)
                .param("body", bodyId)
                .query(CampaignRecords::member)
                .optional();
    }

    /** Until the end of the transaction, so that only one judges it. */
    void hold(long member) {
        jdbc.sql(HOLD).param("id", member).query(Long.class).optional();
    }

    void judge(long member, Judgement judgement, long byId) {
        jdbc.sql(JUDGE)
                .param("member", member)
                .param("number", judgement.number())
                .param("accepted", judgement.accepted())
                .param("comment", judgement.comment())
                .param("byId", byId)
                .param("byName", judgement.byName())
                .param("at", judgement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All of a member, oldest first. */
    List<Judgement> judgements(long member) {
        return jdbc.sql(JUDGEMENTS)
                .param("member", member)
                .query((row, _) -> judgement(row))
                .list();
    }

    void explain(long member, String reason, @Nullable LocalDate promised) {
        jdbc.sql(EXPLAIN)
                .param("id", member)
                .param("reason", reason)
                .param("promised", promised)
                .update();
    }

    /** The campaigns of these bodies on a year, with what they handed up last. */
    List<Boards.Lower> lower(int year, Set<Long> bodies) {
        return jdbc.sql(LOWER)
                .param("year", year)
                .param("bodies", array(bodies))
                .query(
                        (row, _) ->
                                new Boards.Lower(
                                        row.getLong("body_id"),
                                        row.getLong("id"),
                                        row.getInt("number"),
                                        at(row)))
                .list();
    }

    /** The files that were read last for members of a campaign. */
    List<Boards.Taken> taken(long campaign) {
        return jdbc.sql(TAKEN)
                .param("campaign", campaign)
                .query(
                        (row, _) ->
                                new Boards.Taken(
                                        row.getLong("member_id"),
                                        row.getInt("number"),
                                        java.util.Objects.requireNonNull(at(row))))
                .list();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getInt("year"),
                List.of((String[]) row.getArray("forms").getArray()),
                row.getString("title"),
                row.getString("notice"),
                row.getObject("deadline", LocalDate.class),
                Reach.valueOf(row.getString("reach")),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getObject("body_id", Long.class),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("promised", LocalDate.class),
                row.getString("comment") == null ? null : judgement(row));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getInt("number"),
                row.getBoolean("accepted"),
                row.getString("comment"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant at(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
