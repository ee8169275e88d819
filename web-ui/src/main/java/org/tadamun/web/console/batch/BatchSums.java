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

  private final Map<String, BatchFigures> listed = new HashMap<>();
  private final Map<Of, BatchFigures> waiting = new HashMap<>();

  private record Of(String petition, int version) {}

  /**
   * Under any version, as the list of its batches shows it to who reads it.
   *
   * @param petition slug
   */
  public BatchFigures waiting(String petition) {
    return listed.computeIfAbsent(
        petition,
        slug ->
            lists
                .listed(campaign.getId(), new BatchFilter(slug, null, null))
                .get(BatchState.SUBMITTED));
  }

  /**
   * Of one version: what was entered for another one comes into another total.
   *
   * @param petition slug
   */
  public BatchFigures waiting(String petition, int version) {
    return waiting.computeIfAbsent(
        new Of(petition, version),
        of ->
            lists
                .figures(campaign.getId(), new BatchFilter(of.petition(), null, null, of.version()))
                .get(BatchState.SUBMITTED));
  }
}
