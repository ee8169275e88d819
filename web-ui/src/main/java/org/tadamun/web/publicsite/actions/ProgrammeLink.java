package org.tadamun.web.publicsite.actions;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * The address of a campaign's programme with the reader's filters; null means no filter.
 *
 * @param country a code that was checked already
 */
record ProgrammeLink(String path, String country, String when) {

  String in(String other) {
    return new ProgrammeLink(path, other, when).toString();
  }

  String when(Part other) {
    return new ProgrammeLink(path, country, other.word()).toString();
  }

  String page(String cursor) {
    return of("page=" + cursor);
  }

  @Override
  public String toString() {
    return of(null);
  }

  private String of(String page) {
    String query =
        Stream.of(
                country == null ? null : "country=" + country,
                when == null ? null : "when=" + when,
                page)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
