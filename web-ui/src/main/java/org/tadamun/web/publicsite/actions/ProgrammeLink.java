package org.tadamun.web.publicsite.actions;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * Where a campaign's programme is, narrowed as its reader has it; what is null does not narrow.
 *
 * @param country a code, checked already
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
