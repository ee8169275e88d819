package org.tadamun.kernel.mail.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.mail.boundary.MailComposer;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.mail.control.bounce.ReturnAddress;
import org.tadamun.kernel.mail.control.smtp.WrittenMail;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;

/** Makes the mail out of what the outbox keeps of it, when it is sent or read. */
@ApplicationScoped
public class MailMaker {

  /** The sender's name of a mail that names none, if no controller is configured. */
  private static final String PRODUCT = "Tadamun";

  private final Composers composers;
  private final Languages languages;
  private final Secrets secrets;
  private final ReturnAddress returnAddress;
  private final String installation;

  /** The address to which answers go; null if none is configured. */
  private final String replyTo;

  /** For the container's proxy. */
  protected MailMaker() {
    this(List.of(), null, null);
  }

  @Inject
  public MailMaker(
      @Any Instance<MailComposer> composers,
      Languages languages,
      Secrets secrets,
      ReturnAddress returnAddress,
      @ConfigProperty(name = "tadamun.controller.name") Optional<String> controller,
      @ConfigProperty(name = "tadamun.controller.email") Optional<String> replyTo) {
    this(new Composers(composers), languages, secrets, returnAddress, controller, replyTo);
  }

  MailMaker(List<MailComposer> composers, Languages languages, Secrets secrets) {
    this(
        new Composers(composers),
        languages,
        secrets,
        ReturnAddress.none(),
        Optional.empty(),
        Optional.empty());
  }

  MailMaker(
      Composers composers,
      Languages languages,
      Secrets secrets,
      ReturnAddress returnAddress,
      Optional<String> controller,
      Optional<String> replyTo) {
    this.composers = composers;
    this.languages = languages;
    this.secrets = secrets;
    this.returnAddress = returnAddress;
    this.installation = controller.filter(name -> !name.isBlank()).orElse(PRODUCT);
    this.replyTo = AnswerAddress.of(replyTo);
  }

  /**
   * The order with what is known of its recipient now.
   *
   * @throws NotFound if its secret part was deleted
   */
  public MailOrder current(OutgoingMail mail) {
    MailOrder order = order(mail);
    return corrections(List.of(mail))
        .getOrDefault(mail.id(), UnaryOperator.identity())
        .apply(order);
  }

  /**
   * The order as the outbox was given it.
   *
   * @throws NotFound if its secret part was deleted
   */
  public MailOrder order(OutgoingMail mail) {
    if (mail.secret() == null) {
      throw new NotFound();
    }
    return MailOrder.open(
        mail.cause(), mail.language(), mail.campaignId(), mail.about(), mail.secret(), secrets);
  }

  /** Whether it must not go out yet; fails as {@link #write} does if nobody writes this cause. */
  boolean isEarly(MailOrder order) {
    return composers.of(order.cause()).isEarly(order);
  }

  /** Whether nothing is left to say; fails as {@link #write} does if nobody writes this cause. */
  boolean isOver(MailOrder order) {
    return composers.of(order.cause()).isOver(order);
  }

  /** The numbers of those that have nothing left to say, as far as that takes a query. */
  Set<Long> over(List<OutgoingMail> mails) {
    return composers.over(mails);
  }

  /** What was corrected since these mails were ordered, by their numbers. */
  Map<Long, UnaryOperator<MailOrder>> corrections(List<OutgoingMail> mails) {
    return composers.corrections(mails);
  }

  /**
   * @throws NotFound if nobody writes mails of this cause, or what it speaks of is gone; any other
   *     failure may pass
   */
  public WrittenMail write(OutgoingMail mail, MailOrder order) {
    Locale locale = languages.orFallback(order.language());
    MailText text = composers.of(order.cause()).compose(order, locale);
    return new WrittenMail(
        idOnTheWay(mail),
        order.recipient(),
        locale,
        text.sender() == null ? text.from(installation) : text,
        returnAddress.of(mail.id(), mail.createdAt()),
        replyTo);
  }

  /**
   * The id that every server on the way logs beside the recipient. It is no column of the row: with
   * such a log and the database anybody could find a name for each address. Made with a key, and
   * the same at each attempt, also after a rotation of keys.
   */
  private String idOnTheWay(OutgoingMail mail) {
    return secrets.stamp("message-id:" + mail.publicId());
  }

  /** The causes whose mails are never sent twice. */
  public Set<String> atMostOnce() {
    return composers.atMostOnce();
  }
}
