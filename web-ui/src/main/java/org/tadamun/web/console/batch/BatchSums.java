package org.tadamun.web.console.batch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.petition.batch.boundary.BatchFigures;
import org.tadamun.petition.batch.boundary.BatchFilter;
import org.tadamun.petition.batch.boundary.BatchLists;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.web.console.frame.CampaignContext;

/** What waits for a check, beside the figures in which it is not counted. */
@Named
@RequestScoped
public class BatchSums {

  @EJB private BatchLists lists;
  @Inject private CampaignContext campaign;

  private final Map<Of, BatchFigures> waiting = new HashMap<>();

  private record Of(String petition, Integer version) {}

  /**
   * Under any version, as the list of its batches shows it.
   *
   * @param petition slug
   */
  public BatchFigures waiting(String petition) {
    return submitted(new Of(petition, null));
  }

  /**
   * Of one version: what was entered for another one comes into another total.
   *
   * @param petition slug
   */
  public BatchFigures waiting(String petition, int version) {
    return submitted(new Of(petition, version));
  }

  private BatchFigures submitted(Of which) {
    return waiting.computeIfAbsent(
        which,
        of ->
            lists
                .figures(campaign.getId(), new BatchFilter(of.petition(), null, null, of.version()))
                .get(BatchState.SUBMITTED));
  }
}
