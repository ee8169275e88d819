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

  private final Map<String, BatchFigures> waiting = new HashMap<>();

  /**
   * @param petition slug
   */
  public BatchFigures waiting(String petition) {
    return waiting.computeIfAbsent(
        petition,
        slug ->
            lists
                .figures(campaign.getId(), new BatchFilter(slug, null, null))
                .get(BatchState.SUBMITTED));
  }
}
