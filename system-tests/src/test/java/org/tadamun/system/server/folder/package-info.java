/** What tests do to whole folders of this machine. */
package org.tadamun.system.server.folder;
