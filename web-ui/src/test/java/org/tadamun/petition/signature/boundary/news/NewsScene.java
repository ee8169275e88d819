package org.tadamun.petition.signature.boundary.news;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.news.NewsRun;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.World;

/** Base of tests with a petition whose campaign has published news. */
public abstract class NewsScene extends FourEyes {

  protected static final String NEWS = "petition.news";

  @Inject protected Campaigns campaigns;
  @Inject protected NewsMailings mailings;
  @Inject protected Signatures signatures;
  @Inject protected TimeMachine time;
  @Inject protected Updates updates;
  @Inject private NewsClock newsClock;
  @Inject private NewsRun run;

  protected CampaignView campaign;
  protected String owner;
  protected UpdateView news;

  @BeforeEach
  protected void publish() throws Exception {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    owner = campaign.owner().slug();
    UpdateView drafted = draft();
    news = Acting.as(anna, () -> updates.publish(drafted.id(), drafted.version()));
  }

  /** Cancels what is left, so that nothing is mailed while other tests read the outbox. */
  @AfterEach
  protected void end() {
    newsClock.end(campaign.id());
  }

  protected UpdateView draft() throws Exception {
    UpdateDraft words =
        new UpdateDraft(
            LocalizedText.of("en", "He is free").with("ar", "هو حر"),
            LocalizedText.of("en", "At last.\n\nThank you all.")
                .with("ar", "أخيرًا.\n\nشكرًا لكم."));
    return Acting.as(anna, () -> updates.draft(campaign.id(), words, null));
  }

  protected static String address(String name) {
    return World.unique(name) + "@example.org";
  }

  /** Signs, and agrees to or refuses news of the campaign's owner, without confirming. */
  protected String begins(PetitionView on, String email, String language, boolean yes) {
    return begins(on, email, language, new ConsentGiven(owner, "NEWS", yes));
  }

  private String begins(PetitionView on, String email, String language, ConsentGiven answer) {
    signatures.sign(
        on.slug(),
        new SignatureRequest(
            "Amal", "Haddad", email, "SE", null, null, language, null, List.of(answer), null, null),
        "127.0.0.1");
    return petitionWorld.token(email);
  }

  /**
   * Signs, agrees to or refuses news of the campaign's owner, and confirms.
   *
   * @return the token of the link
   */
  protected String signs(PetitionView on, String email, String language, boolean yes) {
    String token = begins(on, email, language, yes);
    signatures.confirm(token);
    return token;
  }

  /** Signs, and agrees that this organisation sends news. */
  protected void signsFor(String organisation, PetitionView on, String email) {
    signatures.confirm(begins(on, email, "en", new ConsentGiven(organisation, "NEWS", true)));
  }

  protected NewsMailingView order() throws Exception {
    return order(owner);
  }

  protected NewsMailingView order(String organisation) throws Exception {
    return Acting.as(anna, () -> mailings.order(news.id(), news.version(), organisation));
  }

  /** Runs the mailings once, as the timer does. */
  protected void mail() {
    run.run();
    run.forgetEnded();
  }

  /** Runs the mailing as the timer does when the five minutes are over. */
  protected NewsMailingView mail(NewsMailingView ordered) throws Exception {
    newsClock.begin(ordered.id());
    mail();
    return now(ordered);
  }

  protected NewsMailingView now(NewsMailingView ordered) throws Exception {
    return Acting.as(anna, () -> mailings.of(news.id())).stream()
        .filter(one -> one.id().equals(ordered.id()))
        .findFirst()
        .orElseThrow();
  }

  protected long newsTo(String email) {
    return time.mailsTo(email).stream().filter(NEWS::equals).count();
  }
}
