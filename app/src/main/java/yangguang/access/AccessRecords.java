package yangguang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of this module. */
@Repository
class AccessRecords {
    private static final String ACCOUNT =
            """
            select id, account, name, password, one_time, password_set, active, last_body_id
              from access.person
            """;

    private static final String DUTIES =
            "select person_id, body_id, role from access.duty where person_id = :person";

    private static final String HAVING =
            """
            select p.id, p.account, p.name
              from access.person p join access.duty d on d.person_id = p.id
             where d.role = :role and d.body_id = :body and p.active
             order by p.id
            """;

    private static final String PERSON =
            "select id, account, name from access.person where id = :id";

    private static final String PERSONS =
            "select id, account, name from access.person where id = any(:ids)";

    private static final String FORGET_FAILURES =
            "delete from access.failure where last_at < :before";

    private static final String BEGIN_FAILURES =
            """
            insert into access.failure (account, source, failures, last_at, free_at)
            values (:account, :source, 0, :now, :now)
            on conflict (account, source) do nothing
            """;

    private static final String FAILURES =
            """
            select failures, free_at
              from access.failure
             where account = :account and source = :source
               for update
            """;

    private static final String KEEP_FAILURES =
            """
            update access.failure
               set failures = :failures, free_at = :free, last_at = :now
             where account = :account and source = :source
            """;

    private static final String CLEAR_FAILURES =
            "delete from access.failure where account = :account and source = :source";

    private static final String DEVICES =
            """
            select id, agent, first_seen, last_seen
              from access.device
             where person_id = :person and last_seen >= :since
             order by last_seen desc
            """;

    private static final String DEVICE =
            """
            select id
              from access.device
             where person_id = :person and token_hash = :hash and last_seen >= :since
            """;

    private static final String ADD_DEVICE =
            """
            insert into access.device (person_id, token_hash, agent, first_seen, last_seen)
            values (:person, :hash, :agent, :now, :now)
            """;

    private static final String TOUCH_DEVICE =
            "update access.device set last_seen = :now where id = :id";

    private static final String FORGET_DEVICE =
            "delete from access.device where person_id = :person and id = :id";

    private static final String ADD_PERSON =
            """
            insert into access.person (account, name, phone, password, one_time, password_set)
            values (:account, :name, :phone, :password, true, :now)
            returning id, account, name
            """;

    private static final String ADD_DUTY =
            """
            insert into access.duty (person_id, body_id, role) values (:person, :body, :role)
            on conflict do nothing
            """;

    private static final String CLEAR_DUTIES =
            "delete from access.duty where person_id = :person and body_id = :body";

    /** Two administrators who take the last role from each other wait. */
    private static final String LOCK_DUTIES =
            "select pg_advisory_xact_lock(hashtextextended('access.duty', :body))";

    private static final String SET_PASSWORD =
            """
            update access.person
               set password = :password, one_time = :oneTime, password_set = :now
             where id = :id
            """;

    private static final String SET_ACTIVE =
            "update access.person set active = :active where id = :id";

    private static final String SET_LAST_BODY =
            "update access.person set last_body_id = :body where id = :id";

    private static final String PHONE = "select phone from access.person where id = :id";

    private static final String REACHED =
            """
            select d.body_id, p.id as person_id, p.email
              from access.duty d
              join access.person p on p.id = d.person_id
             where d.role = :role and d.body_id = any(:bodies) and p.active and p.email <> ''
             order by d.body_id, p.id
            """;

    private static final String EMAIL = "select email from access.person where id = :id";

    private static final String SET_EMAIL =
            "update access.person set email = :email where id = :id";

    private static final String OF_BODY =
            """
             where id in (select person_id from access.duty where body_id = :body)
             order by active desc, id
            """;

    private final JdbcClient jdbc;

    AccessRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> person(long id) {
        return jdbc.sql(PERSON).param("id", id).query(Person.class).optional();
    }

    List<Person> persons(Set<Long> ids) {
        return jdbc.sql(PERSONS).param("ids", ids.toArray(Long[]::new)).query(Person.class).list();
    }

    List<Person> having(Role role, long bodyId) {
        return jdbc.sql(HAVING)
                .param("role", role.name())
                .param("body", bodyId)
                .query(Person.class)
                .list();
    }

    List<People.Reached> reached(Role role, Set<Long> bodies) {
        return jdbc.sql(REACHED)
                .param("role", role.name())
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .query(People.Reached.class)
                .list();
    }

    Optional<Account> account(long id) {
        return jdbc.sql(ACCOUNT + " where id = :id")
                .param("id", id)
                .query(AccessRecords::account)
                .optional();
    }

    Optional<Account> account(String account) {
        return jdbc.sql(ACCOUNT + " where account = :account")
                .param("account", account)
                .query(AccessRecords::account)
                .optional();
    }

    List<Duty> duties(long personId) {
        return jdbc.sql(DUTIES).param("person", personId).query(Duty.class).list();
    }

    Person addPerson(String account, String name, String phone, String password, Instant now) {
        return jdbc.sql(ADD_PERSON)
                .param("account", account)
                .param("name", name)
                .param("phone", phone)
                .param("password", password)
                .param("now", Timestamp.from(now))
                .query(Person.class)
                .single();
    }

    void addDuty(long personId, long bodyId, Role role) {
        jdbc.sql(ADD_DUTY)
                .param("person", personId)
                .param("body", bodyId)
                .param("role", role.name())
                .update();
    }

    void clearDuties(long personId, long bodyId) {
        jdbc.sql(CLEAR_DUTIES).param("person", personId).param("body", bodyId).update();
    }

    void lockDuties(long bodyId) {
        jdbc.sql(LOCK_DUTIES).param("body", bodyId).query(row -> {});
    }

    /** Everybody with a duty in that body, open accounts first. */
    List<Account> colleagues(long bodyId) {
        return jdbc.sql(ACCOUNT + OF_BODY)
                .param("body", bodyId)
                .query(AccessRecords::account)
                .list();
    }

    String phone(long personId) {
        return jdbc.sql(PHONE).param("id", personId).query(String.class).single();
    }

    String email(long personId) {
        return jdbc.sql(EMAIL).param("id", personId).query(String.class).optional().orElse("");
    }

    void setEmail(long personId, String email) {
        jdbc.sql(SET_EMAIL).param("id", personId).param("email", email).update();
    }

    void setPassword(long personId, String password, boolean oneTime, Instant now) {
        jdbc.sql(SET_PASSWORD)
                .param("id", personId)
                .param("password", password)
                .param("oneTime", oneTime)
                .param("now", Timestamp.from(now))
                .update();
    }

    void setActive(long personId, boolean active) {
        jdbc.sql(SET_ACTIVE).param("id", personId).param("active", active).update();
    }

    void setLastBody(long personId, long bodyId) {
        jdbc.sql(SET_LAST_BODY).param("id", personId).param("body", bodyId).update();
    }

    void forgetFailures(Instant before) {
        jdbc.sql(FORGET_FAILURES).param("before", Timestamp.from(before)).update();
    }

    /** The count so far, locked until the end of the transaction. */
    Failures failures(String account, String source, Instant now) {
        jdbc.sql(BEGIN_FAILURES)
                .param("account", account)
                .param("source", source)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql(FAILURES)
                .param("account", account)
                .param("source", source)
                .query(
                        (row, number) ->
                                new Failures(
                                        row.getInt("failures"),
                                        row.getTimestamp("free_at").toInstant()))
                .single();
    }

    void keepFailures(String account, String source, Failures failures, Instant now) {
        jdbc.sql(KEEP_FAILURES)
                .param("account", account)
                .param("source", source)
                .param("failures", failures.failures())
                .param("free", Timestamp.from(failures.freeAt()))
                .param("now", Timestamp.from(now))
                .update();
    }

    void clearFailures(String account, String source) {
        jdbc.sql(CLEAR_FAILURES).param("account", account).param("source", source).update();
    }

    List<Device> devices(long personId, Instant since) {
        return jdbc.sql(DEVICES)
                .param("person", personId)
                .param("since", Timestamp.from(since))
                .query(
                        (row, number) ->
                                new Device(
                                        row.getLong("id"),
                                        row.getString("agent"),
                                        row.getTimestamp("first_seen").toInstant(),
                                        row.getTimestamp("last_seen").toInstant()))
                .list();
    }

    Optional<Long> device(long personId, byte[] tokenHash, Instant since) {
        return jdbc.sql(DEVICE)
                .param("person", personId)
                .param("hash", tokenHash)
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .optional();
    }

    void addDevice(long personId, byte[] tokenHash, String agent, Instant now) {
        jdbc.sql(ADD_DEVICE)
                .param("person", personId)
                .param("hash", tokenHash)
                .param("agent", agent)
                .param("now", Timestamp.from(now))
                .update();
    }

    void touchDevice(long id, Instant now) {
        jdbc.sql(TOUCH_DEVICE).param("id", id).param("now", Timestamp.from(now)).update();
    }

    boolean forgetDevice(long personId, long id) {
        return jdbc.sql(FORGET_DEVICE).param("person", personId).param("id", id).update() > 0;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("account"),
                row.getString("name"),
                row.getString("password"),
                row.getBoolean("one_time"),
                row.getTimestamp("password_set").toInstant(),
                row.getBoolean("active"),
                row.getObject("last_body_id", Long.class));
    }
}
