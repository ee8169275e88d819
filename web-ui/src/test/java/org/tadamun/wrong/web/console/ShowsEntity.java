package org.tadamun.wrong.web.console;

import org.tadamun.wrong.petition.signature.entity.Signed;

/** Wrong: the bean of a page holds an entity of a module. */
public class ShowsEntity {

  private final Signed[] rows = {};

  int size() {
    return rows.length;
  }
}
