package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.intake.boundary.WaitingImports;
import org.tadamun.petition.invalidation.boundary.WaitingRules;
import org.tadamun.petition.recount.boundary.WaitingCorrections;
import org.tadamun.petition.second.entity.SecondKind;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * What waits for a second person at any petition of the campaign, for staff who may be that person.
 * A mail tells them an hour later (docs/adr/242). Batches have a tile instead, since there are
 * many.
 */
@Named
@RequestScoped
public class SecondPersonOverview {

  @EJB private WaitingCorrections corrections;
  @EJB private WaitingImports imports;
  @EJB private WaitingRules rules;
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
                  acts(SecondKind.CORRECTION, "dashboard.second.correction", corrections()),
                  acts(SecondKind.RULE, "dashboard.second.rules", rules()),
                  acts(SecondKind.IMPORT, "dashboard.second.imports", imports()))
              .flatMap(List::stream)
              .toList();
    }
    return all;
  }

  /** Leads to the page to which the mails lead too. */
  private List<Waiting> acts(SecondKind kind, String words, Map<String, Long> byPetition) {
    return byPetition.entrySet().stream()
        .map(
            one ->
                new Waiting(
                    one.getKey(),
                    kind.page(campaign.getSlug(), one.getKey()),
                    words,
                    one.getValue()))
        .toList();
  }

  /** At most one per petition, about all countries. */
  private Map<String, Long> corrections() {
    return campaign.mayThroughout(Permission.PETITION_MODERATE)
        ? corrections.of(campaign.getId())
        : Map.of();
  }

  private Map<String, Long> rules() {
    return campaign.may(Permission.PETITION_MODERATE) ? rules.of(campaign.getId()) : Map.of();
  }

  private Map<String, Long> imports() {
    return campaign.mayThroughout(Permission.PETITION_WRITE)
        ? imports.of(campaign.getId())
        : Map.of();
  }
}
