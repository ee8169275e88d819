package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.petition.secondperson.boundary.SecondWork;
import org.tadamun.petition.secondperson.entity.SecondKind;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * What waits for a second person at any petition of the campaign, for staff who may be that person.
 * A mail tells them an hour later (docs/adr/242). Batches have a tile instead, since there are
 * many.
 */
@Named
@RequestScoped
public class SecondPersonOverview {

  @EJB private SecondWork work;
  @Inject private CampaignContext campaign;

  private List<Waiting> all;

  /**
   * What waits at one petition, of one kind.
   *
   * @param page where it is decided, below the console
   * @param words the key of the words
   */
  public record Waiting(String petition, String page, String words, long number) {}

  /** All that wait; kind by kind, then petition by petition. */
  public List<Waiting> getAll() {
    if (all == null) {
      all =
          Stream.of(
                  acts(SecondKind.CORRECTION, "dashboard.second.correction"),
                  acts(SecondKind.RULE, "dashboard.second.rules"),
                  acts(SecondKind.IMPORT, "dashboard.second.imports"))
              .flatMap(List::stream)
              .toList();
    }
    return all;
  }

  /** The page is that of the mails. */
  private List<Waiting> acts(SecondKind kind, String words) {
    return byPetition(kind).entrySet().stream()
        .map(
            one ->
                new Waiting(
                    one.getKey(),
                    kind.page(campaign.getSlug(), one.getKey()),
                    words,
                    one.getValue()))
        .toList();
  }

  private Map<String, Long> byPetition(SecondKind kind) {
    return campaign.may(kind.permission()) ? work.of(kind, campaign.getId()) : Map.of();
  }
}
