package org.tadamun.web.console.embed;

import org.tadamun.kernel.text.boundary.Markup;

/**
 * What a partner puts into his page: plain HTML, without a script. His page's own address is not
 * told to us by the frame.
 */
final class EmbedSnippet {

  /** In pixels; the form scrolls inside. */
  private static final int HEIGHT = 700;

  /** Of a window: a frame that is higher would have its answer where nobody looks. */
  private static final int MOST = 90;

  private EmbedSnippet() {}

  /**
   * @param title as a screen reader announces the frame
   */
  static String of(String address, String lang, String title) {
    return "<iframe src=\"%s\" title=\"%s\" lang=\"%s\" width=\"100%%\" height=\"%d\" style=\"max-height:%dvh\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>"
        .formatted(Markup.escaped(address), Markup.escaped(title), lang, HEIGHT, MOST);
  }
}
