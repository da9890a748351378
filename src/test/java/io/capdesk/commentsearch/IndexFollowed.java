package io.capdesk.commentsearch;

/** For tests elsewhere: lays hands on a desk's index. No stereotype, so that no scan of the application finds it; import it. */
public final class IndexFollowed {

    private final CommentIndex index;

    IndexFollowed(CommentIndex index) {
        this.index = index;
    }

    /** All that is committed now can be found when this returns. */
    public void now() {
        index.follow();
    }

    /** Nothing that changes meanwhile is followed. */
    public void whileStuck(Runnable asks) {
        synchronized (index) {
            asks.run();
        }
    }

    /** There is no index meanwhile, as at the very start. */
    public void whileMissing(Runnable asks) {
        synchronized (index) {
            index.close();
            asks.run();
            index.follow();
        }
    }
}
