package org.tadamun.petition.tally.boundary;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.World;

/** A petition with figures of four countries, whose campaign can switch steps on and off. */
abstract class SteppedFigures extends FourEyes {

  @Resource protected UserTransaction transaction;
  @Inject protected Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private CountryTally tally;

  protected Instant now;
  protected String path;

  /**
   * Books GB 8, SE 4, PK 12 and ZZ 2 on three days. In GB twenty signed and left first; the others
   * were a crowd three hours ago. With steps GB 11, SE 4, PK 12 and ZZ 2 are released; the three
   * who left GB since are no crowd and change nothing.
   */
  @BeforeEach
  void figures() throws Exception {
    world.earlyEnough();
    now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    path = "/petitions/" + petition.slug();
    transaction.begin();
    book("GB", 60, 20);
    book("GB", 55, -20);
    book("GB", 50, 7);
    book("SE", 50, 3);
    book("GB", 49, 4);
    book("GB", 26, -3);
    book("SE", 26, 1);
    book("PK", 3, 12);
    book("ZZ", 3, 2);
    transaction.commit();
  }

  private void book(String country, int hoursAgo, long change) {
    tally.book(petition.id(), 1, SignatureSource.ONLINE, country, ago(hoursAgo), change);
  }

  protected Instant ago(int hours) {
    return now.minus(Duration.ofHours(hours));
  }

  protected CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  protected void steps(Integer step) throws Exception {
    CampaignView present = campaign();
    CampaignDraft draft = World.draft();
    CampaignDraft wanted =
        new CampaignDraft(
            draft.texts(),
            draft.targetCountry(),
            draft.hashtag(),
            draft.languages(),
            draft.zone(),
            draft.startedOn(),
            step);
    Acting.as(anna, () -> campaigns.edit(present.slug(), present.version(), wanted));
  }

  protected JsonObject read(String below) {
    return Api.anonymous().get(path + below).require(200).json();
  }

  protected static Map<String, Integer> numbers(JsonObject answer, String list, String name) {
    Map<String, Integer> numbers = new HashMap<>();
    answer
        .getJsonArray(list)
        .getValuesAs(JsonObject.class)
        .forEach(row -> numbers.merge(row.getString("country"), row.getInt(name), Integer::sum));
    return numbers;
  }
}
