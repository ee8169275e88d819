package org.tadamun.web.chart.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.pattern.LocalPatterns;
import org.tadamun.web.chart.drawing.MarkupWriter;
import org.tadamun.web.chart.drawing.Words;
import org.tadamun.web.text.MachineTime;

/** A total over time: a sentence, a drawing, and a list of the events marked in it. */
public final class LineChart {

  /** The total at a moment. */
  public record Point(Instant at, long total) {}

  /**
   * An event.
   *
   * @param at its position in the drawing
   * @param day its date at the place where it happened, as other pages show it
   * @param kind becomes a CSS class: {@code action}, {@code update}
   */
  public record Mark(Instant at, LocalDate day, String label, String kind) {}

  /**
   * What is drawn.
   *
   * @param id unique on the page
   * @param zone the zone whose days are shown for points
   */
  public record Figures(
      String id, String title, List<Point> points, List<Mark> marks, ZoneId zone) {

    public Figures {
      points = points.stream().sorted(Comparator.comparing(Point::at)).toList();
      marks = marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
    }

    /** From the first to the last point or event. */
    TimeAxis axis() {
      return TimeAxis.of(
          Stream.concat(points.stream().map(Point::at), marks.stream().map(Mark::at))
              .sorted()
              .toList(),
          zone);
    }
  }

  private final Words words;

  public LineChart(Words words) {
    this.words = words;
  }

  public String draw(Figures figures) {
    String summary = summary(figures);
    MarkupWriter markup = new MarkupWriter();
    markup.open("figure", "class", "chart chart-line", "dir", words.direction());
    markup.element("figcaption", summary, "class", "chart-summary");
    if (!figures.points().isEmpty()) {
      MarkBand band = MarkBand.of(figures.marks(), figures.axis());
      new LineDrawing(words, figures, band, markup).draw();
      list(markup, band);
    }
    return markup.close().toString();
  }

  private String summary(Figures figures) {
    if (figures.points().isEmpty()) {
      return words.of("line.empty");
    }
    Point first = figures.points().getFirst();
    Point last = figures.points().getLast();
    String from = day(first.at(), figures.zone());
    String to = day(last.at(), figures.zone());
    if (from.equals(to)) {
      return words.of("line.moment", to, words.number(last.total()));
    }
    String total = words.number(last.total());
    StringBuilder told =
        new StringBuilder(words.of("line.summary", from, to, words.number(first.total()), total));
    for (QuietTimes.Gap gap : figures.axis().quiet().gaps()) {
      String begin = day(gap.from(), figures.zone());
      told.append(' ').append(words.of("line.gap", begin, day(gap.to(), figures.zone())));
    }
    return told.toString();
  }

  private void list(MarkupWriter markup, MarkBand band) {
    if (band.places().isEmpty()) {
      return;
    }
    markup.element("p", words.of("line.marks"), "class", "chart-marks-title");
    markup.open("ol", "class", "chart-marks");
    for (MarkBand.Place place : band.places()) {
      markup.open("li");
      markup.element("span", words.number(place.number()), "class", "chart-badge");
      markup.open("ul");
      for (Mark mark : place.marks()) {
        markup.open("li").element("time", day(mark.day()), "datetime", MachineTime.of(mark.at()));
        markup.text(" ").element("bdi", mark.label()).close();
      }
      markup.close().close();
    }
    markup.close();
  }

  private String day(Instant at, ZoneId zone) {
    return day(LocalDate.ofInstant(at, zone));
  }

  private String day(LocalDate day) {
    return LocalPatterns.of("yMMMd", words.locale()).format(day);
  }
}
