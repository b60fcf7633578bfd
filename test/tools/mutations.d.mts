import type {Plugin} from 'vite';

export declare function mutationPlugin(name: string | undefined): Plugin;
