package org.tadamun.web.console.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.petition.channel.boundary.ChannelRow;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** The ways by which signatures come as a table to download, with the words of the reader. */
@ApplicationScoped
public class WaysTable {

  @Inject private TextBean text;
  @Inject private DisplayBean display;

  /** The first of these rows; where there are more, the last line says so. */
  String csv(List<ChannelRow> rows, int most) {
    Csv csv =
        Csv.file()
            .row(
                text.get("embed.field.source"),
                text.get("embed.field.medium"),
                text.get("embed.field.campaign"),
                "ISO 3166-1",
                text.get("embed.ways.country"),
                text.get("embed.ways.submitted"),
                text.get("embed.ways.confirmed"));
    for (ChannelRow row : rows.subList(0, Math.min(rows.size(), most))) {
      Origin codes = row.codes();
      csv.row(
          codes.referrer(),
          codes.medium(),
          codes.campaign(),
          row.country(),
          display.country(row.country()),
          row.submitted(),
          row.confirmed());
    }
    if (rows.size() > most) {
      csv.row(text.of("embed.ways.cut", most));
    }
    return csv.text();
  }

  /** The codes that there are. */
  List<String> words(Origin codes) {
    return Stream.of(codes.referrer(), codes.medium(), codes.campaign())
        .filter(Objects::nonNull)
        .toList();
  }
}
