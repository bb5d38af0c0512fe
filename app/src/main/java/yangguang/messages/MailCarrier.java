package yangguang.messages;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands letters to a mail server by SMTP (RFC 5321). */
@Component
class MailCarrier implements Carrier {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Session session;

    MailCarrier(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "30000");
        properties.put("mail.smtp.writetimeout", "30000");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public boolean isSetUp() {
        return settings.isSet();
    }

    @Override
    public Answer carry(Letter letter) {
        try {
            send(message(letter));
            return new Answer.Accepted();
        } catch (AuthenticationFailedException refused) {
            return new Answer.Later(Cause.NOT_LET_IN, null);
        } catch (MessagingException failure) {
            return answer(failure);
        }
    }

    /** What happens after the server took the letter over changes nothing. */
    private void send(MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            boolean named = !settings.user().isEmpty();
            transport.connect(
                    settings.host(),
                    settings.port(),
                    named ? settings.user() : null,
                    named ? settings.password() : null); // else it would sign in as our account
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    @SuppressWarnings("EmptyCatch") // the letter was taken over, or its own failure is on its way
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new Named(session, "<" + letter.token() + "@" + domain() + ">");
        message.setFrom(from(letter.sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        if (letter.files().isEmpty()) message.setText(letter.text(), UTF_8);
        else message.setContent(parts(letter));
        message.setSentDate(Date.from(letter.queuedAt()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: answer by no robot
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var parts = new MimeMultipart(text);
        for (var file : letter.files()) {
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
            part.setFileName(file.name()); // RFC 2231, for names in Chinese
            parts.addBodyPart(part);
        }
        return parts;
    }

    private InternetAddress from(String sender) {
        try {
            return new InternetAddress(settings.from(), sender, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has UTF-8", impossible);
        }
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    /** Carries our own Message-ID, the same at each try (RFC 5322, 3.6.4). */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** By the code of the reply, not by its words: they may name the recipient. */
    private static Answer answer(MessagingException failure) {
        Integer code = null;
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPSenderFailedException sender)
                return new Answer.Later(Cause.NOT_LET_IN, sender.getReturnCode());
            if (code == null) code = code(e);
        }
        if (code != null && code >= 400) return answer(code);
        return new Answer.Later(Cause.UNREACHABLE, null);
    }

    private static @Nullable Integer code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException sending -> sending.getReturnCode();
            default -> null;
        };
    }

    private static Answer answer(int code) {
        if (code < 500) return new Answer.Later(Cause.BUSY, code);
        boolean ofAccount = code >= 530 && code <= 539; // RFC 4954, 6
        return ofAccount
                ? new Answer.Later(Cause.NOT_LET_IN, code)
                : new Answer.Never(Cause.REFUSED, code);
    }
}
