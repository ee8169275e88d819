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

/** The ways by which signatures come, as a table to download in the reader's language. */
@ApplicationScoped
public class WaysTable {

  @Inject private TextBean text;
  @Inject private DisplayBean display;

  /**
   * The table of the first rows.
   *
   * @param most how many; the last line says if there are more
   */
  String csv(List<ChannelRow> rows, int most) {
    Csv csv =
        Csv.file()
            .row(
                text.get("embed.field.source"),
                text.get("embed.field.medium"),
                text.get("embed.field.campaign"),
                "ISO 3166-1",
                text.get("embed.ways.country"),
                text.get("embed.ways.confirmed"));
    for (ChannelRow row : rows.subList(0, Math.min(rows.size(), most))) {
      Origin codes = row.codes();
      csv.row(
          row.isOfOthers() ? text.get("embed.ways.others") : codes.referrer(),
          codes.medium(),
          codes.campaign(),
          isOfCountry(row) ? row.country() : null,
          country(row),
          row.confirmed());
    }
    if (rows.size() > most) {
      csv.row(text.of("embed.ways.cut", most));
    }
    return csv.text();
  }

  /** The country's name, or that of the rest of all countries. */
  String country(ChannelRow row) {
    return ChannelRow.OTHER.equals(row.country())
        ? text.get("embed.ways.others")
        : display.country(row.country());
  }

  private static boolean isOfCountry(ChannelRow row) {
    return !ChannelRow.OTHER.equals(row.country());
  }

  /** The codes that are set. */
  List<String> words(Origin codes) {
    return Stream.of(codes.referrer(), codes.medium(), codes.campaign())
        .filter(Objects::nonNull)
        .toList();
  }
}
