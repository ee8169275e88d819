package org.tadamun.web.console.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.petition.funnel.boundary.FunnelRow;
import org.tadamun.petition.funnel.entity.Stage;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * The way of signatures as a table to download: what happened by day and country, then how often
 * the page was shown by day. What is not known is said in words.
 */
@ApplicationScoped
public class FunnelTable {

  @Inject private TextBean text;
  @Inject private DisplayBean display;

  String csv(List<FunnelRow> cells, List<FunnelRow> days) {
    Csv csv = Csv.file();
    List<Object> head = new ArrayList<>();
    head.add(text.get("funnel.day"));
    head.add("ISO 3166-1");
    head.add(text.get("funnel.country"));
    Stream.of(Stage.values()).forEach(stage -> head.add(text.get("funnel.stage." + stage)));
    csv.row(head.toArray());
    cells.forEach(row -> csv.row(cells(row)));
    days.stream()
        .filter(FunnelRow::isKnown)
        .forEach(
            row -> csv.row(row.day(), "", text.get("funnel.all-countries"), row.of(Stage.SEEN)));
    return csv.text();
  }

  private Object[] cells(FunnelRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.day());
    cells.add(row.country());
    cells.add(display.country(row.country()));
    for (Stage stage : Stage.values()) {
      Long times = row.of(stage);
      cells.add(times == null ? text.get("funnel.unknown") : times);
    }
    return cells.toArray();
  }
}
