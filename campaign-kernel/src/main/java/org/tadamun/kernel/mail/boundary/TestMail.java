package org.tadamun.kernel.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Texts;

/** The mail that an administrator sends to himself to see whether mail works. */
@ApplicationScoped
public class TestMail implements MailComposer {

  public static final String CAUSE = "mail.test";

  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  public Set<String> causes() {
    return Set.of(CAUSE);
  }

  @Override
  public MailText compose(MailOrder order, Locale locale) {
    String moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG)
            .withLocale(Dates.form(locale))
            .format(Instant.parse(order.parameters().get("at")).atZone(ZoneOffset.UTC));
    Object[] arguments = {order.parameters().get("name"), moment, baseUrl};
    return new MailText(
        texts.get(locale, "kernel.mail.test.subject", arguments),
        texts.get(locale, "kernel.mail.test.body", arguments));
  }
}
