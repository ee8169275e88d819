package org.tadamun.petition.snapshot.control.corrected;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.snapshot.control.reading.BookedReader;
import org.tadamun.petition.snapshot.control.reading.ChapterReader;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.tally.boundary.SmallCells;

/** Reads what of a pack was corrected since it was frozen. */
@Dependent
public class CorrectionReader {

  /** What is kept of a pack's figures. */
  public static final String FIGURES = "signatures";

  @EJB private Campaigns campaigns;
  @Inject private BookedReader figures;
  @Inject private ChapterReader chapters;

  /** By what it is: {@code signatures}, or the subject of a chapter; zero where nothing was. */
  public Map<String, Long> since(Snapshot pack) {
    long petition = pack.petition().id();
    int version = pack.textVersion();
    SmallCells cells =
        SmallCells.of(campaigns.byId(pack.petition().campaignId()).orElseThrow(NotFound::new));
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, List<StatedValue>> then = pack.stated();
    List<StatedValue> read = then.getOrDefault(FIGURES, List.of());
    counts.put(FIGURES, figures.corrections(petition, version, cells, read));
    counts.putAll(chapters.corrected(pack.petition().campaignId(), then));
    return counts;
  }
}
