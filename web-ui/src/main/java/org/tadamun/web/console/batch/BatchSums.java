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

/** The sums of batches that wait for a check, shown beside figures that do not contain them. */
@Named
@RequestScoped
public class BatchSums {

  @EJB private BatchLists lists;
  @Inject private CampaignContext campaign;

  private final Map<String, BatchFigures> listed = new HashMap<>();
  private final Map<Of, BatchFigures> waiting = new HashMap<>();

  private record Of(String petition, int version) {}

  /**
   * Under all versions, as the list of batches shows them to the reader.
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
   * Under one version, because each version has a total of its own.
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
