/** What a browser may keep of forms that nobody has sent. */
package org.tadamun.architecture.form;
