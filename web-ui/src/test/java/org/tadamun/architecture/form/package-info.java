/** Rules for what a browser may keep of forms that were not sent. */
package org.tadamun.architecture.form;
